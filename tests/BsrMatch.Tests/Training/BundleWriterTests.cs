using BsrMatch.Drift;
using BsrMatch.Evaluation;
using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class BundleWriterTests
{
    private static readonly TrainingData Data = SmallLessons.Data with { HeldOut = SmallLessons.Gate };

    [Test]
    public void A_card_records_how_the_profiles_no_training_reads_are_spread()
    {
        var reference = TestSplit.Reference(Bundle(), Data)!;
        var read = ReferenceDistribution.Of(ModelCard.Parse(CardWith(reference))!)!;

        Assert.That(read.Profiles, Is.EqualTo(SmallLessons.Gate.Profiles.Count));
        Assert.That((read.Words, read.KnownWords), Is.EqualTo((reference.Words, reference.KnownWords)));
        foreach (var trait in Enum.GetValues<Trait>()) Assert.That(read.Of(trait), Is.EqualTo(reference.Of(trait)));
    }

    [Test]
    public void Without_such_profiles_a_card_records_none()
    {
        Assert.That(TestSplit.Reference(Bundle(), SmallLessons.Data), Is.Null);
        Assert.That(CardWith(null), Does.Not.Contain(ReferenceDistribution.CardField));
    }

    private static ModelBundle Bundle() => new("small-2", "{}", Data.Catalogue.Version, SmallBundle.Texts,
        SmallBundle.Trees, SmallBundle.Curve);

    // Beside a model in use, since what is written here is a card alone.
    private static string CardWith(ReferenceDistribution? reference)
    {
        using var shelf = new SmallShelf();
        var options = new TrainingOptions { DataFolder = "", ModelsFolder = shelf.Models };
        var writer = new BundleWriter(options, Data,
            new Learned(new TrainingSources([], null, null), new RankerSettings(), []));
        var measured = RankingMetrics.Evaluate([], SmallLessons.Gate.Qrels, 2);
        return writer.Publish(new BundleFiles("small-2", new Dictionary<string, byte[]>()),
            new BundleQuality(measured, null, null, [], reference), _ => { }).CardJson;
    }
}
