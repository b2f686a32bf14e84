using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

/// <summary>What the README shows is what the program prints.</summary>
internal sealed class ReadmeSamples
{
    private static readonly string Readme = File.ReadAllText(Repository.PathTo("README.md"));

    [Test]
    public void TheDemoPrintsWhatTheReadmeShows()
    {
        using var command = new Bsrmatch();
        var sample = Repository.PathTo("docs", "samples", "profile.json");

        var outcome = command.Run("match", sample, "--top", "3", "--as-of", "2026-11-22");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(Readme, Does.Contain(outcome.Output.Trim('\n')));
    }

    [Test]
    public void TheFiguresAreThoseOfTheTestSplit()
    {
        using var command = new Bsrmatch();

        var outcome = command.Run("evaluate", "--as-of", "2026-01-01");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        var overall = outcome.Output[..outcome.Output.IndexOf("\nBy ", StringComparison.Ordinal)].Trim('\n');
        Assert.That(Readme, Does.Contain(overall));
    }
}
