using BsrMatch.Catalogue;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

/// <summary>A training whose grades were given to the wrong profiles does not get past the gate.</summary>
internal sealed class PoisonedTrainingTests
{
    private static readonly Lazy<(ModelBundle Sound, ModelBundle Poisoned)> Bundles = new(() =>
        (Train(SmallLessons.Data, "sound"), Train(Poisoned(), "poisoned")));

    [Test]
    public void It_is_found_worse()
    {
        var (sound, poisoned) = Bundles.Value;
        var outcome = Compare(poisoned, sound);

        Assert.That(outcome.Report.Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(outcome.Report.Why, Has.Some.StartsWith("all profiles: nDCG@3"));
        Assert.That(Compare(sound, poisoned).Report.Verdict, Is.EqualTo(ComparisonVerdict.Better));
    }

    [Test]
    public void A_training_is_equal_to_itself()
    {
        var report = Compare(Bundles.Value.Sound, Bundles.Value.Sound).Report;

        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Equal));
        Assert.That(report.Metrics.Select(change => change.PValue), Is.All.EqualTo(1));
    }

    [Test]
    public void A_comparison_is_the_same_bytes_however_many_threads_there_are()
    {
        var (sound, poisoned) = Bundles.Value;
        var bytes = ComparisonJson.Write(Compare(poisoned, sound), withNames: true);

        Parallel.For(0, 3, _ =>
            Assert.That(ComparisonJson.Write(Compare(poisoned, sound), withNames: true), Is.EqualTo(bytes)));
    }

    [Test]
    public void Promotion_refuses_it_and_takes_it_by_force_with_a_reason_that_is_kept()
    {
        using var command = new Bsrmatch();
        var (models, data) = (command.PathTo("models"), SmallLessons.WriteGate(command.PathTo("data")));
        var catalogue = CatalogueReader.Load(Path.Combine(data, "catalogue"), "founding").Version;
        Write(models, Bundles.Value.Sound, catalogue);
        Write(models, Bundles.Value.Poisoned, catalogue);
        File.WriteAllText(Path.Combine(models, "current"), "sound\n");
        string[] promote = ["models", "promote", "poisoned", "--models", models, "--data", data];
        var refused = command.Run(promote);
        var stillCurrent = new ModelsFolder(models).Current();
        var forced = command.Run([.. promote, "--force", "--reason", "only for a test"]);

        Assert.That(refused.ExitCode, Is.EqualTo(1), refused.Messages);
        Assert.That(refused.Messages, Does.Contain("not promoted: poisoned is worse than sound"));
        Assert.That(stillCurrent, Is.EqualTo("sound"));
        Assert.That(forced.ExitCode, Is.Zero, forced.Messages);
        var kept = new ModelsFolder(models).Promotions().Single().Selection;
        Assert.That((kept.Verdict, kept.IsForced, kept.Reason), Is.EqualTo(("worse", true, "only for a test")));
        Assert.That(kept.ComparisonJson, Does.Contain("\"nDCG@3\"").And.Not.Contain("gate-1"));
    }

    private static ComparisonOutcome Compare(ModelBundle candidate, ModelBundle current) => BundleComparison.Run(
        candidate, current, SmallLessons.Data.Catalogue,
        GateProfiles.Of(SmallLessons.Gate, []), new ComparisonOptions());

    private static ModelBundle Train(TrainingData data, string version)
    {
        var learner = SmallLessons.Learn(data);
        var (_, trees) = RankerTrainer.Train(learner.TrainingGroups(-1), new RankerSettings(), 1);
        return new ModelBundle(version, "{}", data.Catalogue.Version, learner.Learned, trees,
            new Calibration(1, 0));
    }

    // Everybody's grades go to the next profile, which asked for something else.
    private static TrainingData Poisoned()
    {
        var lessons = SmallLessons.Data.Lessons;
        return SmallLessons.Of([.. lessons.Select((lesson, at) =>
            lesson with { Grades = lessons[(at + 1) % lessons.Count].Grades })]);
    }

    private static void Write(string models, ModelBundle bundle, string catalogue)
    {
        var folder = Directory.CreateDirectory(Path.Combine(models, bundle.Version)).FullName;
        var ranker = SmallBundle.RankerBytes(bundle.Ranker, bundle.Calibration);
        var texts = SmallBundle.TextBytes(bundle.Texts);
        File.WriteAllBytes(Path.Combine(folder, RankerFile.Name), ranker);
        File.WriteAllBytes(Path.Combine(folder, TextFile.Name), texts);
        File.WriteAllText(Path.Combine(folder, ModelBundle.CardFile), $$"""
            {
              "version": "{{bundle.Version}}", "featureSchema": "{{FeatureSchema.Hash}}",
              "catalogue": "{{catalogue}}",
              "files": {
                "{{RankerFile.Name}}": "{{StableHash.Sha256(ranker)}}",
                "{{TextFile.Name}}": "{{StableHash.Sha256(texts)}}"
              }
            }
            """);
    }
}
