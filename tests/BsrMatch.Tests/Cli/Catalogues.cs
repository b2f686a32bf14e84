using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class Catalogues : IDisposable
{
    private static readonly string Founding = Repository.PathTo("training-data", "catalogue");

    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [Test]
    public void TheFoundingCatalogueHasNoFaults()
    {
        var outcome = command.Run("catalogue", "validate", "--as-of", "2026-12-31");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Is.EqualTo("12 programmes, 0 faults, 0 warnings\n"));
    }

    [Test]
    public void EveryFaultIsNamedBeforeTheWarnings()
    {
        var file = command.Write("mine.json", """
            [{"id": "a", "title": "A", "themes": ["finance-acces"], "countries": ["XX"]},
             {"id": "a", "title": "A again", "description": "Twice."},
             {"id": "b", "titel": "B", "description": "Misspelt."}]
            """);
        var outcome = command.Run("catalogue", "validate", file);
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(
            outcome.Output, Does.Contain("did you mean finance-access?").And.Contain("titel: found 1 character")
            .And.Contain("countries[0]: found \"XX\"").And.Contain("each id once"));
        Assert.That(lines.Select(line => line.Split(':')[0]).Distinct().Take(2),
            Is.EqualTo(new[] { "fault", "warning" }));
        Assert.That(lines[^1], Is.EqualTo("2 programmes, 5 faults, 3 warnings"));
    }

    [Test]
    public void EntriesLongUncheckedAreWarnedOfInOneLineAndNothingFails()
    {
        var outcome = command.Run("catalogue", "validate", "--as-of", "2028-01-01");
        var lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(lines[0], Does.Contain("lifecycle.verifiedOn: found \"2026-11-22\"")
            .And.Contain("(11 more like it: basic.json:1, ").And.EndWith(", ...)"));
        Assert.That(lines[1], Is.EqualTo("12 programmes, 0 faults, 12 warnings"));
    }

    [Test]
    public void AnImportWarnsOnceOfWhatManyEntriesShare()
    {
        const string ended = """
            "lifecycle": {"status": "open", "closes": "2026-01-31", "verifiedOn": "2026-01-01"}
            """;
        var file = command.Write("mine.jsonl", string.Join('\n', Enumerable.Range(1, 30).Select(i =>
            $"{{\"id\": \"p{i}\", \"title\": \"P\", \"description\": \"D.\", {ended}}}")));
        var outcome = command.Run("catalogue", "import", file, "--name", "mine", "--as-of", "2026-06-30");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.MessageLines, Is.EqualTo(new[]
        {
            $"warning: {file}:1: lifecycle.status: found \"open\", expected closed or archived, since the "
                + "programme is past its end; say what became of it, and when it returns correct the dates "
                + "(29 more like it: mine.jsonl:2, mine.jsonl:3, mine.jsonl:4, mine.jsonl:5, mine.jsonl:6, ...)",
            "use it with --catalogue mine",
        }));
    }

    [Test]
    public void WhatDoesNotSayWhetherItIsOpenIsCountedWhereOnlyOpenIsAsked()
    {
        var file = command.Write("corpus.jsonl", """
            {"_id": "a", "title": "Loans", "text": "Loans for firms.", "nafSections": []}
            {"_id": "b", "title": "Grants", "text": "Grants for firms.", "regions": ["Atlantide"]}
            """);
        string[] asked = ["match", "--needs", "a loan", "--catalogue", file, "--status", "open", "--no-store"];
        var table = command.Run(asked);
        var json = command.Run([.. asked, "--format", "json"]);
        Assert.That(table.Output.ReplaceLineEndings(" "), Does.Contain("is known to be open")
            .And.Contain("does not say whether they are open: 2. --status any"));
        Assert.That(json.MessageLines, Is.EqualTo(new[]
        {
            "programmes left out because they do not say whether they are open: 2; --status any shows them",
        }));
    }

    [Test]
    public void AConditionThatCannotBeReadIsWarnedOfAndLeavesTheVerdictOpen()
    {
        var file = command.Write("corpus.jsonl",
            """{"_id": "b", "title": "Grants", "text": "Grants for firms.", "regions": ["Atlantide"]}""");
        var import = command.Run("catalogue", "import", file, "--name", "mine");
        Assert.That(import.MessageLines[0], Is.EqualTo($"warning: {file}:1: regions: found \"Atlantide\", expected "
            + "a French region such as Bretagne; correct it; until then nobody is known "
            + "to be eligible for the programme"));
        var match = command.Run("match", "--needs", "a grant", "--catalogue", "mine", "--no-store");
        Assert.That(match.Output.ReplaceLineEndings(" "), Does.Contain(
            "nobody can tell: regions: Atlantide."));
        Assert.That(command.Run("catalogue", "show", "b", "--catalogue", "mine").Output,
            Does.Contain("Not read      regions: Atlantide"));
    }

    [Test]
    public void AnImportedCatalogueIsListedAndMatchedByName()
    {
        var import = command.Run("catalogue", "import", Founding, "--name", "mine");
        Assert.That(import.ExitCode, Is.Zero, import.Messages);
        Assert.That(import.Output,
            Does.StartWith("mine: 12 programmes (12 added, 0 changed, 0 unchanged, 0 retired)"));
        Assert.That(command.Run("catalogue", "list").Output, Does.Contain("founding").And.Contain("mine"));
        var match = command.Run("match", "--needs", "a loan", "--catalogue", "mine", "--top", "1");
        Assert.That(match.Output, Does.Contain("measured for another catalogue"));
    }

    [Test]
    public void ACatalogueWithFaultsIsNotImported()
    {
        var file = command.Write("mine.json", """{"id": "a", "titel": "A"}""");
        var outcome = command.Run("catalogue", "import", file, "--name", "mine");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.MessageLines, Has.All.StartsWith(file));
        Assert.That(command.Run("catalogue", "list").Output, Does.Not.Contain("mine"));
    }

    [Test]
    public void AProgrammeIsShownAsItsContract()
    {
        var outcome = command.Run("catalogue", "show", "josefin", "--format", "json");
        Assert.That(JsonSchema.Load("programme").Check(outcome.Output), Is.Empty);
    }
}
