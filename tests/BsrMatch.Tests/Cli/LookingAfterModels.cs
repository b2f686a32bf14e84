using System.Text.Json;
using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli;

[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class LookingAfterModels : IDisposable
{
    private readonly Bsrmatch command = new();
    private readonly SmallShelf shelf = new("b", "c");

    public void Dispose()
    {
        command.Dispose();
        shelf.Dispose();
    }

    [Test]
    public void AListNamesTheCurrentOneAndWhatIsDamaged()
    {
        File.AppendAllText(Path.Combine(shelf.FolderOf("b"), TextFile.Name), "x");
        var table = Run("models", "list");
        using var json = JsonDocument.Parse(Run("models", "list", "--format", "json").Output);
        var models = json.RootElement.GetProperty("models").EnumerateArray().ToList();

        Assert.That(table.ExitCode, Is.Zero, table.Messages);
        Assert.That(table.Output, Does.Match($"{SmallBundle.Version} +current +c-1"));
        Assert.That(table.Output, Does.Contain("cannot be used").And.Contain("text.bin: is damaged"));
        Assert.That(models.Select(model => model.GetProperty("version").GetString()),
            Is.EqualTo(new[] { "c", "b", SmallBundle.Version }));
        Assert.That(models.Select(model => model.GetProperty("fault").ValueKind == JsonValueKind.Null),
            Is.EqualTo(new[] { true, false, true }));
    }

    [Test]
    public void ACardThatSaysLittleIsShownWithWhatIsMissing()
    {
        var outcome = Run("models", "show");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("Model card of small-1").And.Contain("not recorded"));
        Assert.That(Run("models", "show", "b", "--format", "json").Output, Is.EqualTo(
            File.ReadAllText(shelf.CardOf("b"))));
    }

    [Test]
    public void ModelsThatAnswerAlikeAreEqualAndMayBePromotedAndTakenBack()
    {
        var data = SmallGate.Write(command);
        var compared = Run("models", "compare", "--data", data, "--format", "json");
        var promoted = Run("models", "promote", "--data", data, "--reason", "a test");
        var listed = Run("models", "list");
        var back = Run("models", "rollback");

        Assert.That(compared.ExitCode, Is.Zero, compared.Messages);
        Assert.That(VerdictOf(compared), Is.EqualTo("equal"));
        Assert.That(promoted.ExitCode, Is.Zero, promoted.Messages);
        Assert.That(promoted.Messages, Does.Contain("c is now current"));
        Assert.That(listed.Output, Does.Match(@"c +current .* UTC"));
        Assert.That(back.Messages, Does.Contain($"{SmallBundle.Version} is current again"));
        Assert.That(shelf.Folder.Current(), Is.EqualTo(SmallBundle.Version));
        Assert.That(shelf.Folder.Promotions().Select(made => made.Selection.Reason),
            Is.EqualTo(new[] { "a test", null }));
        Assert.That(shelf.Everything(),
            Is.EqualTo(new[] { "b", "c", "current", "promotions.jsonl", SmallBundle.Version }));
    }

    [Test]
    public void AComparisonIsTheSameBytesTwiceAndInEveryForm()
    {
        var (data, file) = (SmallGate.Write(command), command.PathTo("report.json"));
        var first = Run("models", "compare", "--data", data, "--format", "json", "--report", file);

        Assert.That(Run("models", "compare", "--data", data, "--format", "json").Output, Is.EqualTo(first.Output));
        Assert.That(File.ReadAllText(file), Is.EqualTo(first.Output));
    }

    [Test]
    public void ForceWithoutAReasonIsRefused()
    {
        var outcome = Run("models", "promote", "--data", SmallGate.Write(command), "--force", "--reason", " ");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Messages, Does.Contain("--reason"));
        Assert.That(shelf.Folder.Current(), Is.EqualTo(SmallBundle.Version));
    }

    [Test]
    public void AModelThatLearnedFromAGateProfileIsNotCompared()
    {
        var outcome = Run("models", "compare", "--data", SmallGate.Write(command, "past"));

        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Messages, Does.Contain("learned from").And.Contain("past"));
    }

    [Test]
    public void WhereTheCurrentModelIsForOtherFeaturesPromotionNeedsForce()
    {
        var card = shelf.CardOf(SmallBundle.Version);
        File.WriteAllText(card, File.ReadAllText(card).Replace("\"featureSchema\":\"", "\"featureSchema\":\"0"));
        var data = SmallGate.Write(command);
        var compared = Run("models", "compare", "--data", data);
        var refused = Run("models", "promote", "--data", data);
        var forced = Run("models", "promote", "--data", data, "--force", "--reason", "new features");

        Assert.That(compared.ExitCode, Is.EqualTo(5));
        Assert.That(compared.Messages, Does.Contain("cannot be compared").And.Contain("--force"));
        Assert.That(refused.ExitCode, Is.EqualTo(1), refused.Messages);
        Assert.That(forced.ExitCode, Is.Zero, forced.Messages);
        Assert.That(shelf.Folder.Promotions().Single().Selection,
            Is.EqualTo(new Selection(SelectionKind.Promotion)
            {
                Verdict = "notCompared",
                IsForced = true,
                Reason = "new features",
            }));
    }

    [Test]
    public void WhileAnotherCommandChangesTheModelsPromotionWaitsForNobody()
    {
        using var hold = shelf.Folder.Hold();
        var outcome = Run("models", "promote", "--data", SmallGate.Write(command));

        Assert.That(outcome.ExitCode, Is.EqualTo(5));
        Assert.That(outcome.Messages, Does.Contain("another command is changing the models"));
    }

    [Test]
    public void TheDoctorSaysThatAFewProfilesAreTooFew()
    {
        var list = command.Write("clients.csv", "id,needs\na,We need a loan\nb,Zimmer-Plan 4711\n");
        var outcome = Run("models", "doctor", list, "--data", SmallGate.Write(command));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("are sound").And.Contain("2 profiles are too few to tell; 100"));
        Assert.That(outcome.Output, Does.Not.Contain("4711"));
    }

    [Test]
    public void TheDoctorNamesACurrentFileThatLeadsNowhere()
    {
        File.WriteAllText(Path.Combine(shelf.Models, "current"), "nowhere");
        var outcome = Run("models", "doctor", "--format", "json");

        Assert.That(outcome.ExitCode, Is.EqualTo(1), outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("names nowhere, which is not there"));
    }

    [Test]
    public void TheDoctorLooksAtWhatTheStoreWasAskedOfLate()
    {
        var shipped = Repository.PathTo("models");
        var matched = command.Run("match", "--needs", "We need a loan", "--models", shipped);
        var asked = command.Run("models", "doctor", "--models", shipped);
        var later = command.Run("models", "doctor", "--models", shipped, "--since", "2999-01-01");

        Assert.That(matched.ExitCode, Is.Zero, matched.Messages);
        Assert.That(asked.Output, Does.Contain("1 profile is too few"), asked.Messages);
        Assert.That(later.Output, Does.Contain("0 profiles are too few"), later.Messages);
    }

    private Outcome Run(params string[] arguments) => command.Run([.. arguments, "--models", shelf.Models]);

    private static string? VerdictOf(Outcome outcome)
    {
        using var json = JsonDocument.Parse(outcome.Output);
        return json.RootElement.GetProperty("verdict").GetString();
    }
}
