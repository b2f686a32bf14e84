using BsrMatch.Tests.Support;
using BsrMatch.Tests.Training.Checking;

namespace BsrMatch.Tests.Cli;

internal sealed class CheckingTheTrainingTexts
{
    [Test]
    public void ACleanFolderGivesCodeZeroAndTrainsNothing()
    {
        using var command = new Bsrmatch();
        using var data = new SmallData();

        var outcome = command.Run("train", "--check", "--data", data.Data);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.EndWith("2 texts, 0 faults, 0 warnings\n"));
        Assert.That(Directory.Exists(Path.Combine(data.Data, "..", "models")), Is.False);
    }

    [Test]
    public void AFaultGivesCodeOne()
    {
        using var command = new Bsrmatch();
        using var data = new SmallData().WriteUnseen("queries.jsonl", """
            {"_id": "q1", "text": "Our bank wants collateral for the new kiln."}
            """);

        var outcome = command.Run("train", "--check", "--data", data.Data, "--against", data.Unseen);

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Messages);
        Assert.That(outcome.Output, Does.EndWith("2 texts, 1 fault, 0 warnings\n"));
    }

    [Test]
    public void AFolderThatIsNotThereGivesCodeThree()
    {
        using var command = new Bsrmatch();

        var outcome = command.Run("train", "--check", "--data", command.PathTo("none"));

        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Is.Empty);
    }
}
