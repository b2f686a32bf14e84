using System.Text.Json;
using BsrMatch.Tests.Files.Inputs;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ValidatingAClientList : IDisposable
{
    private const string Messy = """
        Mitglieder der Kammer;;;;;
        Kundennummer;Firma;Land;Mitarbeiter;Umsatz (T€);Bedarf;Notizen
        1001;Alfa SIA;Lettland;12;1.250,5;Kredit für Maschinen;ruft gern an
        1002;Beta OÜ;Atlantis;viele;300;"Personal; schnell";
        1003;Gamma;Polen;10-49;;;
        """;

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void ColumnsAndFaultsAreShown()
    {
        command.Write("clients.csv", Messy);

        var outcome = command.Run("profiles", "validate", "clients.csv", "--as-of", "2026-06-30");

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Messages);
        Approved.Compare(outcome.Output, "AClientListWithFaults");
    }

    [Test]
    public void AnIdThatComesTwiceIsAFaultAsItWillBeOnScoring()
    {
        command.Write("clients.csv", "id,needs\na,a loan\nb,a mentor\na,staff\n");
        var outcome = command.Run("profiles", "validate", "clients.csv");
        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("clients.csv:4").And.Contain("each id once"));
    }

    [Test]
    public void JsonNamesEveryFault()
    {
        command.Write("clients.csv", Messy);

        var outcome = command.Run("profiles", "validate", "clients.csv", "--format", "json", "--map", "Notizen=-");

        using var json = JsonDocument.Parse(outcome.Output);
        var root = json.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
            Assert.That(root.GetProperty("rows").GetInt32(), Is.EqualTo(3));
            Assert.That(root.GetProperty("sound").GetInt32(), Is.EqualTo(1));
            Assert.That(root.GetProperty("faults").EnumerateArray().Select(fault =>
                fault.GetProperty("column").GetString()),
                Is.EqualTo(new[] { "Land", "Mitarbeiter", "Bedarf" }));
            Assert.That(root.GetProperty("remarks").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public void ASoundListFromStandardInputIsDone()
    {
        var outcome = command.RunWithInput("id,needs\nA,a loan\n", "profiles", "validate", "-");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.EndWith("1 row, all sound\n"));
    }

    [Test]
    public void WhatCannotBeReadIsNoCheckThatFailed()
    {
        command.Write("clients.xlsx", "no workbook");

        Assert.That(command.Run("profiles", "validate", "clients.xlsx").ExitCode, Is.EqualTo(3));
        Assert.That(command.Run("profiles", "validate", "none.csv").ExitCode, Is.EqualTo(3));
        Assert.That(command.Run("profiles", "validate", "clients.xlsx", "--map", "x").ExitCode, Is.EqualTo(2));
        Assert.That(command.Run("profiles", "validate", "clients.xlsx", "--input-format", "xlsxx").Messages,
            Does.Contain("did you mean xlsx?"));
    }

    [Test]
    public void AListCanBeMatchedDirectly()
    {
        var book = new SmallWorkbook();
        book.Add(book.Row(1, "Kundennummer", "Land", "Bedarf") + book.Row(2, "A", "Lettland", "a loan for a machine")
            + book.Row(3, "B", "Estland", "staff"));
        command.Write("clients.xlsx", book.Bytes());

        var outcome = command.Run("match", "clients.xlsx", "--format", "jsonl", "--no-store");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2));
    }

    [Test]
    public void MatchingNamesEveryFaultOfAList()
    {
        command.Write("clients.csv", Messy);

        var outcome = command.Run("match", "clients.csv");

        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(3));
    }
}
