using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Input;
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
        var data = Gate();
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
        var (data, file) = (Gate(), command.PathTo("report.json"));
        var first = Run("models", "compare", "--data", data, "--format", "json", "--report", file);

        Assert.That(Run("models", "compare", "--data", data, "--format", "json").Output, Is.EqualTo(first.Output));
        Assert.That(File.ReadAllText(file), Is.EqualTo(first.Output));
    }

    [Test]
    public void ForceWithoutAReasonIsRefused()
    {
        var outcome = Run("models", "promote", "--data", Gate(), "--force", "--reason", " ");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Messages, Does.Contain("--reason"));
        Assert.That(shelf.Folder.Current(), Is.EqualTo(SmallBundle.Version));
    }

    [Test]
    public void AModelThatLearnedFromAGateProfileIsNotCompared()
    {
        var outcome = Run("models", "compare", "--data", Gate("past"));

        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Messages, Does.Contain("learned from").And.Contain("past"));
    }

    [Test]
    public void WhereTheCurrentModelIsForOtherFeaturesPromotionNeedsForce()
    {
        var card = shelf.CardOf(SmallBundle.Version);
        File.WriteAllText(card, File.ReadAllText(card).Replace("\"featureSchema\":\"", "\"featureSchema\":\"0"));
        var data = Gate();
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
        var outcome = Run("models", "promote", "--data", Gate());

        Assert.That(outcome.ExitCode, Is.EqualTo(5));
        Assert.That(outcome.Output, Does.Contain("are equal within noise"), "comparing needs no right to change");
        Assert.That(outcome.Messages, Does.Contain("another command is changing the models"));
    }

    [Test]
    public void AVersionThatWasNeverInUseIsNoneToGoBackTo()
    {
        var data = Gate();
        var refused = Run("models", "rollback", "--to", "b");
        Run("models", "promote", "b", "--data", data);
        Run("models", "rollback");
        var back = Run("models", "rollback", "--to", "b");
        var again = Run("models", "rollback");

        Assert.That(refused.ExitCode, Is.EqualTo(3));
        Assert.That(refused.Messages, Does.Contain("was in use before").And.Contain("models promote b"));
        Assert.That(back.Messages, Does.Contain("b is current again"));
        Assert.That(again.Messages, Does.Contain($"{SmallBundle.Version} is current again"));
    }

    [Test]
    public void OtherGateProfilesThanTheCardsNeedForce()
    {
        var card = shelf.CardOf(SmallBundle.Version);
        File.WriteAllText(card, File.ReadAllText(card).Replace("\"files\"", """
            "gate": {"profiles": 40, "hash": "another"}, "files"
            """));
        var data = Gate();
        var compared = Run("models", "compare", "--data", data);
        var refused = Run("models", "promote", "--data", data);
        var forced = Run("models", "promote", "--data", data, "--force", "--reason", "a new test split");

        Assert.That(compared.ExitCode, Is.Zero, compared.Messages);
        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Messages, Does.Contain("not promoted: The fixed part of the gate profiles is not"));
        Assert.That(forced.ExitCode, Is.Zero, forced.Messages);
        Assert.That(shelf.Folder.Promotions().Single().Selection is { Verdict: "equal", IsForced: true });
    }

    [Test]
    public void AnotherCatalogueThanTheCandidatesNeedsForce()
    {
        var data = Gate();
        string[] other = ["--data", data, "--catalogue", Path.Combine(data, "catalogue")];
        var refused = Run(["models", "promote", .. other]);

        Assert.That(refused.ExitCode, Is.EqualTo(1));
        Assert.That(refused.Messages, Does.Contain("not promoted: c was trained on the catalogue founding-"));
        Assert.That(Run(["models", "compare", .. other]).ExitCode, Is.Zero);
    }

    [Test]
    public void ThatImportedCasesWereLeftOutIsToldAndKept()
    {
        var outcome = Run("models", "promote", "--data", Gate(), "--no-store");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Messages);
        Assert.That(outcome.Output, Does.Contain("Imported cases were left out"));
        Assert.That(shelf.Folder.Promotions().Single().Selection.ComparisonJson,
            Does.Contain("Imported cases were left out"));
    }

    [Test]
    public void BothModelsRankTheCandidatesOwnCatalogueWhichTheStoreMayHold()
    {
        var data = SmallGate.Write(command);
        var own = CatalogueReader.Load(Path.Combine(data, "catalogue"), "mine").Version;
        shelf.TrainedOn(own);
        var unknown = Run("models", "compare", "--data", data);
        var imported = command.Run("catalogue", "import", Path.Combine(data, "catalogue"), "--name", "mine");
        var known = Run("models", "compare", "--data", data, "--format", "json");

        Assert.That(unknown.ExitCode, Is.EqualTo(3));
        Assert.That(unknown.Messages, Does.Contain($"the catalogue {own} that c was trained on")
            .And.Contain("--catalogue"));
        Assert.That(imported.ExitCode, Is.Zero, imported.Messages);
        Assert.That(known.ExitCode, Is.Zero, known.Messages);
        Assert.That(known.Output, Does.Contain($"\"catalogue\": \"{own}\""));
    }

    [Test]
    public void WhereTheModelInUseLearnedFromAGateProfilePromotionNeedsForce()
    {
        var data = Gate("past");
        var (old, card) = (SmallBundle.TextBytes(SmallBundle.Texts), shelf.CardOf("c"));
        var texts = SmallBundle.TextBytes(SmallBundle.Texts with { Experience = new Experience([]) });
        File.WriteAllBytes(Path.Combine(shelf.FolderOf("c"), TextFile.Name), texts);
        File.WriteAllText(card,
            File.ReadAllText(card).Replace(StableHash.Sha256(old), StableHash.Sha256(texts)));
        var refused = Run("models", "promote", "--data", data);
        var forced = Run("models", "promote", "--data", data, "--force", "--reason", "it had seen them");

        Assert.That(refused.ExitCode, Is.EqualTo(1), refused.Messages);
        Assert.That(refused.Messages, Does.Contain("cannot be compared").And.Contain("learned from"));
        Assert.That(forced.ExitCode, Is.Zero, forced.Messages);
        Assert.That(shelf.Folder.Current(), Is.EqualTo("c"));
    }

    [Test]
    public void OnlyLookingMakesNoStore()
    {
        var list = command.Run("feedback", "list");
        var doctor = Run("models", "doctor", "--data", Gate());
        var match = command.Run("match", "--needs", "a loan", "--catalogue", "unknown", "--no-store");

        Assert.That(list.ExitCode, Is.Zero, list.Messages);
        Assert.That(doctor.Output, Does.Contain("0 profiles are too few"), doctor.Messages);
        Assert.That(match.ExitCode, Is.EqualTo(3), match.Messages);
        Assert.That(File.Exists(command.Database), Is.False);
    }

    [Test]
    public void TheDoctorSaysThatAFewProfilesAreTooFew()
    {
        var list = command.Write("clients.csv", "id,needs\na,We need a loan\nb,Zimmer-Plan 4711\n");
        var outcome = Run("models", "doctor", list, "--data", Gate());

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

    private string Gate(params string[] more)
    {
        var data = SmallGate.Write(command, more);
        shelf.TrainedOn(SmallGate.CatalogueOf(data));
        return data;
    }

    private Outcome Run(params string[] arguments) => command.Run([.. arguments, "--models", shelf.Models]);

    private static string? VerdictOf(Outcome outcome)
    {
        using var json = JsonDocument.Parse(outcome.Output);
        return json.RootElement.GetProperty("verdict").GetString();
    }
}
