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
        var outcome = command.Run("catalogue", "validate");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.StartWith("12 programmes, 0 faults"));
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
        Assert.That(lines[^1], Is.EqualTo("2 programmes, 5 faults, 1 warning"));
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
