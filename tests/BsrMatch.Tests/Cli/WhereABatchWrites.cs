using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary>What a batch says of places it must not or cannot write to.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WhereABatchWrites : IDisposable
{
    private readonly Bsrmatch command = new();

    public void Dispose() => command.Dispose();

    [TestCase("--output", "clients.jsonl")]
    [TestCase("--output", "errors.csv")]
    [TestCase("--output", "matches.csv", "--errors", "clients.jsonl")]
    [TestCase("--output", "matches.csv", "--errors", "./matches.csv")]
    public void NoFileIsWrittenOverAnother(params string[] arguments)
    {
        var list = SomeClients.Lines(3);
        command.Write("clients.jsonl", list);
        var outcome = Batch("clients.jsonl", arguments);
        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Messages);
        Assert.That(outcome.Messages, Does.Contain("the same file"));
        Assert.That(File.ReadAllText(command.PathTo("clients.jsonl")), Is.EqualTo(list));
    }

    [TestCase("--output", "missing/matches.csv")]
    [TestCase("--output", "matches.csv", "--errors", "missing/errors.csv")]
    [TestCase("--output", ".")]
    public void APlaceThatCannotBeWrittenToIsToldBeforeAnythingIsScored(params string[] arguments)
    {
        command.Write("clients.jsonl", SomeClients.Lines(3));
        var outcome = Batch("clients.jsonl", [.. arguments, "--format", "csv"]);
        Assert.That(outcome.ExitCode, Is.EqualTo(5), outcome.Messages);
        Assert.That(outcome.Messages, Does.Contain("folder").And.Not.Contain("clients:"));
        Assert.That(Directory.GetFiles(command.Folder, "*.csv"), Is.Empty);
    }

    [Test]
    public void AFullDiskIsNamedAsSuch()
    {
        if (!File.Exists("/dev/full")) Assert.Ignore("only Linux has a device that is always full");
        command.Write("clients.jsonl", SomeClients.Lines(3));
        var outcome = Batch("clients.jsonl", "--output", "/dev/full", "--format", "csv");
        Assert.That(outcome.ExitCode, Is.EqualTo(5), outcome.Messages);
        Assert.That(outcome.Messages, Does.Contain("make room").And.Not.Contain("should not happen"));
    }

    private Outcome Batch(string list, params string[] arguments) =>
        command.Run(["batch", list, "--as-of", "2026-06-30", .. arguments]);
}
