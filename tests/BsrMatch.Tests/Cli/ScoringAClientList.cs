using System.Text.Json;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary><c>batch</c> from the outside, with the shipped model and catalogue.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ScoringAClientList : IDisposable
{
    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void BadRowsAreReportedInFullAndTheRestIsScored()
    {
        command.Write("clients.jsonl", SomeClients.Lines(30, badEach: 10));
        var outcome = Batch("clients.jsonl", "--output", "matches.jsonl");

        var answers = File.ReadAllLines(command.PathTo("matches.jsonl"));
        var errors = File.ReadAllLines(command.PathTo("errors.csv"));
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(4), outcome.Messages);
            Assert.That(answers, Has.Length.EqualTo(27));
            Assert.That(answers.Select(IdOf), Is.EqualTo(
                Enumerable.Range(0, 30).Where(i => i % 10 != 9).Select(i => $"c{i}")));
            Assert.That(errors[0], Is.EqualTo("row,clientId,column,value,expected,remedy"));
            Assert.That(errors[1], Does.StartWith("10,c9,employees,lots,"));
            Assert.That(errors[2], Does.StartWith("20,c0,id,c0,each id once,"));
            Assert.That(errors[3], Does.StartWith("30,,,").And.Contain("JSON"));
            Assert.That(outcome.Messages, Does.Contain("30 clients").And.Contain("3 rejected"));
        });
    }

    [Test]
    public void ThereIsNoListOfErrorsWhereThereAreNone()
    {
        command.Write("clients.jsonl", SomeClients.Lines(3));
        Assert.That(Batch("clients.jsonl", "--output", "matches.csv").ExitCode, Is.Zero);
        Assert.That(command.PathTo("errors.csv"), Does.Not.Exist);
        Assert.That(Directory.GetFiles(command.Folder, ".*"), Is.Empty, "nothing is left beside the output");
    }

    [Test]
    public void AStrictBatchStopsAtTheFirstBadRowAndWritesNothing()
    {
        command.Write("clients.jsonl", SomeClients.Lines(30, badEach: 10));
        var outcome = Batch("clients.jsonl", "--output", "matches.jsonl", "--strict");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Messages, Does.Contain("clients.jsonl:10: employees").And.Not.Contain("c0"));
        Assert.That(command.PathTo("matches.jsonl"), Does.Not.Exist);
        Assert.That(Directory.GetFiles(command.Folder, ".*"), Is.Empty);
    }

    [Test]
    public void TheOutputIsTheSameOnAnyNumberOfThreads()
    {
        command.Write("clients.jsonl", SomeClients.Lines(1_200, badEach: 100));
        Batch("clients.jsonl", "--output", "one.jsonl", "--threads", "1");
        Batch("clients.jsonl", "--output", "many.jsonl", "--threads", "7", "--no-store");
        Assert.That(File.ReadAllBytes(command.PathTo("many.jsonl")),
            Is.EqualTo(File.ReadAllBytes(command.PathTo("one.jsonl"))));
    }

    [Test]
    public void AnAnswerOfABatchIsTheAnswerOfAMatch()
    {
        command.Write("clients.jsonl", SomeClients.Lines(5));
        var matched = command.Run("match", "clients.jsonl", "--format", "jsonl", "--as-of", "2026-06-30");
        Batch("clients.jsonl", "--output", "matches.jsonl");
        Assert.That(File.ReadAllText(command.PathTo("matches.jsonl")), Is.EqualTo(matched.Output).And.Not.Empty);
    }

    [TestCase("matches.xlsx")]
    [TestCase("matches.html")]
    [TestCase("matches.parquet")]
    [TestCase("matches.json")]
    [TestCase("matches.trec")]
    [TestCase("matches.csv")]
    public void EveryFormIsWrittenTheSameTwice(string output)
    {
        command.Write("clients.jsonl", SomeClients.Lines(12, badEach: 6));
        var first = Batch("clients.jsonl", "--output", output);
        Assert.That(first.ExitCode, Is.EqualTo(4), first.Messages);
        var bytes = File.ReadAllBytes(command.PathTo(output));
        Batch("clients.jsonl", "--output", output);
        Assert.That(File.ReadAllBytes(command.PathTo(output)), Is.EqualTo(bytes).And.Not.Empty);
    }

    [Test]
    public void AnIdWithBlanksIsOneColumnOfATrecRun()
    {
        command.Write("clients.csv", "id,needs\nK 12,a loan\nK%2012,a loan\nK\u300012,a loan\nK13,a loan\n");
        var outcome = Batch("clients.csv", "--output", "matches.trec", "--top", "1");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(File.ReadLines(command.PathTo("matches.trec")).Select(line => line.Split()).Where(row =>
            row.Length == 6).Select(row => row[0]), Is.EqualTo(new[] { "K%2012", "K%252012", "K%E3%80%8012", "K13" }));
    }

    [Test]
    public void AsJsonItIsOneDocumentWithAnswersAndRejectedRows()
    {
        command.Write("clients.jsonl", SomeClients.Lines(12, badEach: 6));
        Batch("clients.jsonl", "--output", "matches.json");
        using var document = JsonDocument.Parse(File.ReadAllText(command.PathTo("matches.json")));
        var root = document.RootElement;
        Assert.That(root.GetProperty("clients").GetInt32(), Is.EqualTo(12));
        Assert.That(root.GetProperty("results").GetArrayLength(), Is.EqualTo(10));
        Assert.That(root.GetProperty("rejected").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()),
            Is.EqualTo(new[] { 6, 12 }));
    }

    [Test]
    public void WithoutAFileTheAnswersGoToStandardOutput()
    {
        var outcome = command.RunWithInput(
            SomeClients.Lines(3), "batch", "-", "--format", "csv", "--as-of", "2026-06-30");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output.Split("\r\n"), Has.Length.EqualTo(1 + 3 * 5 + 1));
    }

    [Test]
    public void TheStoreTellsOfABatchWhatWasCountedAndRejected()
    {
        command.Write("clients.jsonl", SomeClients.Lines(30, badEach: 10));
        Batch("clients.jsonl", "--output", "matches.jsonl");
        var run = RunsListed()[0];
        using var shown = JsonDocument.Parse(command.Run("batch", "show", run, "--format", "json").Output);
        var root = shown.RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(root.GetProperty("state").GetString(), Is.EqualTo("done"));
            Assert.That(root.GetProperty("rejected").GetInt32(), Is.EqualTo(3));
            Assert.That(root.GetProperty("rejectedRows").GetArrayLength(), Is.EqualTo(3));
            Assert.That(root.GetProperty("exposure").EnumerateArray()
                .Sum(row => row.GetProperty("suggested").GetInt32()), Is.LessThanOrEqualTo(27 * 5).And.Positive);
        });
        var replayed = command.Run("replay", run);
        Assert.That(replayed.ExitCode, Is.Zero, replayed.Output + replayed.Messages);
    }

    [Test]
    public void TwoBatchesDifferInTheClientsWhoseSuggestionsChanged()
    {
        command.Write("clients.jsonl", SomeClients.Lines(4));
        Batch("clients.jsonl", "--output", "before.jsonl");
        var lines = File.ReadAllLines(command.PathTo("clients.jsonl"));
        lines[2] = """{"id":"c2","needs":"we want to treat wounds with cold plasma"}""";
        command.Write("later.jsonl", string.Join('\n', lines.Skip(1)));
        Batch("later.jsonl", "--output", "after.jsonl");

        var runs = RunsListed();
        using var diff = JsonDocument.Parse(
            command.Run("batch", "diff", runs[1], runs[0], "--format", "json").Output);
        var changes = diff.RootElement.GetProperty("changes").EnumerateArray().ToDictionary(
            change => change.GetProperty("clientId").GetString()!, change => change.Clone());
        Assert.Multiple(() =>
        {
            Assert.That(changes.Keys, Is.EquivalentTo(new[] { "c0", "c2" }));
            Assert.That(changes["c2"].GetProperty("causes")[0].GetString(), Does.Contain("profile changed"));
            Assert.That(changes["c0"].GetProperty("changes")[0].GetString(), Does.Contain("not in the second"));
        });
    }

    [Test]
    public void PseudonymsStandForIdsEverywhere()
    {
        command.Write("clients.jsonl", """
            {"id":"secret-1","name":"Mrs Secret","needs":"a loan"}
            {"id":"secret-2","needs":"a loan","trl":77}
            """);
        var outcome = Batch("clients.jsonl", "--output", "matches.jsonl", "--pseudonymise");
        Assert.That(outcome.ExitCode, Is.EqualTo(4), outcome.Messages);
        foreach (var file in new[] { "matches.jsonl", "errors.csv", "store.db" })
        {
            Assert.That(File.ReadAllText(command.PathTo(file), System.Text.Encoding.Latin1),
                Does.Not.Contain("secret-").And.Not.Contain("Mrs"), file);
        }
    }

    [TestCase("batch")]
    [TestCase("batch", "clients.jsonl")]
    [TestCase("batch", "clients.jsonl", "--output", "matches.docx")]
    [TestCase("batch", "clients.jsonl", "--output", "m.csv", "--threads", "0")]
    [TestCase("batch", "-", "--output", "m.csv", "--resume")]
    [TestCase("batch", "show", "nothing")]
    public void WhatCannotBeMeantIsRefusedWithAHint(params string[] arguments)
    {
        command.Write("clients.jsonl", SomeClients.Lines(1));
        var outcome = command.Run(arguments);
        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Messages);
        Assert.That(outcome.MessageLines, Has.Length.EqualTo(1));
    }

    [Test]
    public void ABatchIsBegunForTodayWhereTheLastOneIsDone()
    {
        command.Write("clients.jsonl", SomeClients.Lines(3));
        Batch("clients.jsonl", "--output", "matches.jsonl");
        var later = command.Run("batch", "clients.jsonl", "--output", "matches.jsonl", "--resume");
        Assert.That(later.ExitCode, Is.Zero, later.Messages);
        Assert.That(File.ReadAllText(command.PathTo("matches.jsonl")), Does.Not.Contain("\"asOf\":\"2026-06-30\""));
    }

    [Test]
    public void TwoClientsOfAListOnOneLineMayBothBeWrong()
    {
        command.Write("clients.json", """[{"id":"a"},{"id":"b","needs":"a loan"},{"id":"b","needs":"a mentor"}]""");
        var outcome = Batch("clients.json", "--output", "matches.jsonl");
        Assert.That(outcome.ExitCode, Is.EqualTo(4), outcome.Messages);
        using var shown = JsonDocument.Parse(command.Run("batch", "show", RunsListed()[0], "--format", "json").Output);
        Assert.That(shown.RootElement.GetProperty("rejectedRows").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public void AnEmptyListIsNoList()
    {
        command.Write("clients.jsonl", "\n\n");
        var outcome = Batch("clients.jsonl", "--output", "matches.csv");
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Messages);
        Assert.That(command.PathTo("matches.csv"), Does.Not.Exist);
    }

    [TestCase("matches.jsonl")]
    [TestCase("matches.xlsx")]
    public void WhatStandsBeforeTheDamageOfAListIsScored(string output)
    {
        command.Write("clients.csv", "id,needs\nc1,a loan\nc2,a mentor\nc3,\"a quote that never ends\n"
            + string.Concat(Enumerable.Repeat("and goes on and on\n", 60_000)));
        var outcome = Batch("clients.csv", "--output", output);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Messages);
            Assert.That(outcome.Messages, Does.Contain("stopped after 2 clients").And.Contain("clients.csv:4"));
            Assert.That(command.PathTo(output), Does.Exist);
            Assert.That(Directory.GetFiles(command.Folder, ".*"), Is.Empty);
        });
    }

    [Test]
    public void AListThatIsDamagedFromItsFirstRowOnGivesNothing()
    {
        command.Write("clients.csv", "id,needs\nc1,\"" + new string('x', 1_200_000));
        var outcome = Batch("clients.csv", "--output", "matches.jsonl");
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Messages);
        Assert.That(command.PathTo("matches.jsonl"), Does.Not.Exist);
    }

    private Outcome Batch(string list, params string[] arguments) =>
        command.Run(["batch", list, "--as-of", "2026-06-30", .. arguments]);

    private string[] RunsListed()
    {
        using var listed = JsonDocument.Parse(command.Run("batch", "list", "--format", "json").Output);
        return [.. listed.RootElement.GetProperty("batches").EnumerateArray()
            .Select(batch => batch.GetProperty("id").GetString()!)];
    }

    private static string IdOf(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.GetProperty("profileId").GetString()!;
    }
}
