using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

internal sealed class ListingProjects
{
    private Bsrmatch command = null!;

    [SetUp]
    public void MakeFolder() => command = new Bsrmatch();

    [TearDown]
    public void DeleteFolder() => command.Dispose();

    [Test]
    public void AStoreThatIsNotThereHoldsNoneAndIsNotMade()
    {
        var outcome = command.Run("projects", "list");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Is.EqualTo(
            "No such project is in the store; 'bsrmatch projects import' brings some.\n"));
        Assert.That(File.Exists(command.Database), Is.False);
    }

    [Test]
    public void TheTableNamesProgrammesAndSaysWhetherSomebodyChecked()
    {
        Import("id,title,description,programmes,verifiedOn\nb,Boards,Text.,josefin;basic,2025-03-01\na,Ants,Text.,,\n");
        var lines = command.Run("projects", "list").Output.Split('\n').Select(line => line.Trim()).ToList();
        Assert.That(lines, Has.Some.Match(@"^a\s+Ants\s+no$")
            .And.Some.Match(@"^b\s+Boards\s+josefin, basic\s+2025-03-01$")
            .And.Some.EqualTo("2 projects"));
    }

    [TestCase("--programme", "josefin", "b")]
    [TestCase("--unchecked", null, "a")]
    public void SomeAreChosen(string option, string? value, string expected)
    {
        Import("id,title,description,programmes,verifiedOn\nb,Boards,Text.,josefin,2025-03-01\na,Ants,Text.,,\n");
        string[] arguments = ["projects", "list", "--format", "jsonl", option, .. value is null ? [] : new[] { value }];
        var lines = command.Run(arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(1).And.All.StartsWith($"{{\"id\":\"{expected}\""));
    }

    [Test]
    public void LinesComeBackByAnImport()
    {
        Import(string.Concat(Enumerable.Range(0, 60).Select(i => $"p{i},Title {i},Text {i}.\n")
            .Prepend("id,title,description\n")));
        Assert.That(command.Run("projects", "list").Output,
            Does.EndWith("60 projects, of which 50 are shown; --format jsonl has all of them\n"));
        var file = command.PathTo("projects.jsonl");
        Assert.That(command.Run("projects", "list", "--format", "jsonl", "--output", file).Output, Is.Empty);
        Assert.That(command.Run("projects", "import", file).Output, Does.Contain("60 unchanged"));
    }

    private void Import(string table)
    {
        var outcome = command.Run("projects", "import", command.Write("projects.csv", table));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
    }
}
