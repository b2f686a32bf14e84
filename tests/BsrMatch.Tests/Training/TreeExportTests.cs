using BsrMatch.Ranking;
using BsrMatch.Tests.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Training;
using Microsoft.ML;

namespace BsrMatch.Tests.Training;

internal sealed class TreeExportTests
{
    private const int RowCount = 6_000;

    private static readonly RankerSettings[] Settings =
    [
        new(),
        new() { Trees = 1, Leaves = 2, LeastRowsPerLeaf = 1 },
        new() { Trees = 30, Leaves = 64, LeastRowsPerLeaf = 1, LearningRate = 1 },
        new() { Trees = 200, Leaves = 4, LeastRowsPerLeaf = 10, LearningRate = 0.003 },
    ];

    [Test]
    public void Exported_trees_score_every_row_to_the_bits_of_ml_net(
        [ValueSource(nameof(Settings))] RankerSettings settings, [Values(1, 2)] int seed)
    {
        var (model, trees) = RankerTrainer.Train(SomeGroups.Draw(60, seed), settings, seed);

        Assert.That(trees.Features, Is.Not.Empty, "something was learned");
        AssertSameScores(new MLContext(seed), model, trees, seed);
    }

    [Test]
    public void Trees_of_a_single_leaf_score_to_the_bits_of_ml_net()
    {
        var settings = new RankerSettings { Trees = 5, LeastRowsPerLeaf = 100_000 };
        var (model, trees) = RankerTrainer.Train(SomeGroups.Draw(20, 1), settings, 1);

        Assert.That(trees.Features, Is.Empty);
        Assert.That(trees.LeafCover, Is.All.EqualTo(1.0));
        AssertSameScores(new MLContext(1), model, trees, 1);
    }

    [Test]
    public void The_shipped_ranker_scores_every_row_to_the_bits_of_the_shipped_ml_net_original()
    {
        var bundle = ModelBundle.LoadCurrent(Repository.PathTo("models"));
        var ml = new MLContext(1);
        var original = ml.Model.Load(Repository.PathTo("models", bundle.Version, "ranker.zip"), out _);

        AssertSameScores(ml, original, bundle.Ranker, 3);
    }

    [Test]
    public void Covers_are_the_shares_of_the_rows_that_pass()
    {
        var groups = SomeGroups.Draw(40, 4);
        var settings = new RankerSettings { Trees = 3, LeastRowsPerLeaf = 5 };
        var (_, trees) = RankerTrainer.Train(groups, settings, 1);
        var rows = groups.SelectMany(group => group.Candidates).Select(row => row.Features).ToList();
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            var first = trees.LeafStarts[tree];
            var count = trees.LeafStarts[tree + 1] - first;
            var reached = Enumerable.Range(0, count)
                .Select(leaf => rows.Count(row => trees.LeafOf(tree, row) == leaf) / (double)rows.Count);
            Assert.That(trees.LeafCover.Skip(first).Take(count), Is.EqualTo(reached));
            Assert.That(trees.NodeCover[trees.NodeStarts[tree]], Is.EqualTo(1));
        }

        Assert.That(trees.MeanScore(), Is.EqualTo(rows.Average(row => trees.Score(row))).Within(1e-9));
    }

    [Test]
    public void The_same_seed_learns_the_same_trees_again()
    {
        var groups = SomeGroups.Draw(40, 5);
        var (first, second) = (Train(), Train());

        Assert.That(second, Is.EqualTo(first));

        byte[] Train() => SmallBundle.RankerBytes(
            RankerTrainer.Train(groups, new RankerSettings(), 1).Trees, new Calibration(1, 0));
    }

    private static void AssertSameScores(MLContext ml, ITransformer model, TreeEnsemble trees, int seed)
    {
        var rows = OddRows.For(trees, RowCount, seed);
        var schema = RankerTrainer.Rows(ml, []).Schema;
        var theirs = Scores(ml, model, rows);
        var ours = rows.Select(row => (float)trees.Score(row)).ToArray();

        Assert.That(ours.Select(BitConverter.SingleToInt32Bits),
            Is.EqualTo(theirs.Select(BitConverter.SingleToInt32Bits)));
        var engine = ml.Model.CreatePredictionEngine<RankerTrainer.Row, Scored>(model, schema);
        for (var i = 0; i < 300; i++)
        {
            var row = new RankerTrainer.Row { Features = rows[i] };
            Assert.That(engine.Predict(row).Score, Is.EqualTo(ours[i]));
        }
    }

    // Training hides NaN from FastTree; these rows go in as they are.
    private static float[] Scores(MLContext ml, ITransformer model, List<float[]> rows)
    {
        var data = RankerTrainer.Rows(ml, rows.Select(row => new RankerTrainer.Row { Features = row }));
        return
        [
            .. ml.Data.CreateEnumerable<Scored>(model.Transform(data), false).Select(scored => scored.Score),
        ];
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }
}
