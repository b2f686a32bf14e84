using BsrMatch.Features;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Ranking;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Ranking;

internal sealed class BundleFileTests
{
    [FsCheck.NUnit.Property]
    public void A_ranker_read_back_scores_every_row_to_the_same_bits(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 6, 16, FeatureSchema.Count, FeatureSchema.Count);
        var (read, curve) = RankerFile.Read(SmallBundle.RankerBytes(trees, new Calibration(0.1, 1e-300)));

        Assert.That(curve, Is.EqualTo(new Calibration(0.1, 1e-300)));
        Assert.That(read.MeanScore(), Is.EqualTo(trees.MeanScore()));
        foreach (var row in OddRows.For(trees, 20, seed))
        {
            Assert.That(read.Score(row), Is.EqualTo(trees.Score(row)));
            Assert.That(TreeShap.Explain(read, row), Is.EqualTo(TreeShap.Explain(trees, row)));
        }
    }

    [Test]
    public void A_bundle_read_back_computes_and_scores_the_same()
    {
        using var small = new SmallBundle();
        var made = new ModelBundle(
            SmallBundle.Version, "", "c-1", SmallBundle.Texts, SmallBundle.Trees, SmallBundle.Curve);
        var read = small.Load();

        Assert.That(Scores(read), Is.EqualTo(Scores(made)));
        Assert.That(read.Version, Is.EqualTo(SmallBundle.Version));
        Assert.That(read.CatalogueVersion, Is.EqualTo("c-1"));
        Assert.That(read.Calibration, Is.EqualTo(SmallBundle.Curve));
    }

    [Test]
    public void The_shipped_files_written_again_are_the_same_bytes()
    {
        var bundle = ModelBundle.LoadCurrent(Repository.PathTo("models"));
        var folder = Repository.PathTo("models", bundle.Version);

        Assert.That(StableHash.Sha256(SmallBundle.RankerBytes(bundle.Ranker, bundle.Calibration)),
            Is.EqualTo(StableHash.Sha256(File.ReadAllBytes(Path.Combine(folder, RankerFile.Name)))));
        Assert.That(StableHash.Sha256(SmallBundle.TextBytes(bundle.Texts)),
            Is.EqualTo(StableHash.Sha256(File.ReadAllBytes(Path.Combine(folder, TextFile.Name)))));
    }

    /// <summary>Every feature and score of a few profiles.</summary>
    internal static double[] Scores(ModelBundle bundle)
    {
        var scorer = new Scorer(bundle, new CatalogueIndex(SmallBundle.Catalogue, bundle.Texts));
        var day = new DateOnly(2026, 6, 30);
        string[] needs = ["We test devices in a hospital.", "A loan for growth. No hospital.", "?"];
        return
        [
            .. needs.SelectMany((need, at) => scorer
                .Score(Some.Profile($"p{at}", needs: need, language: "en"), day).Programmes
                .SelectMany(programme => programme.Row.ToArray().Select(value => (double)value)
                    .Append(programme.Score).Concat(TreeShap.Explain(bundle.Ranker, programme.Row.Span)))),
        ];
    }
}
