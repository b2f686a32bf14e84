using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>Every fast way gives the very bits of the plain one, whatever the trees and the rows.</summary>
internal sealed class TreeScorerTests
{
    private static readonly TreePath[] Paths = [.. Enum.GetValues<TreePath>().Where(RowBlock.IsSupported)];

    [Test]
    public void The_shipped_trees_score_alike_on_every_path() =>
        AssertSame(Support.Shipped.Bundle.Ranker, OddRows.For(Support.Shipped.Bundle.Ranker, 1_000, 3));

    // From trees of one leaf to those that have too many for a set and are walked.
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Grown_trees_score_alike_on_every_path(int seed)
    {
        var random = new Random(seed);
        var features = random.Next(1, 45);
        var trees = GrownTrees.Grow(random, 6, new[] { 2, 17, 20, 33, 80 }[random.Next(5)], features,
            features + random.Next(2));
        AssertSame(trees, OddRows.For(trees, random.Next(1, 150), seed));
    }

    [TestCase(16)]
    [TestCase(17)]
    [TestCase(31)]
    [TestCase(32)]
    [TestCase(33)]
    public void Trees_at_the_limits_score_alike(int leaves)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var trees = GrownTrees.Grow(new Random(seed), 40, leaves, 32, 32);
            AssertSame(trees, OddRows.For(trees, 80, seed));
        }
    }

    // From one row over a vector and four of them to more than a block.
    [Test]
    public void Any_number_of_rows_scores_alike([Range(1, 20)] int few, [Values(0, 45, 110)] int more)
    {
        var trees = GrownTrees.Grow(new Random(few), 5, 20, 8, 9);
        AssertSame(trees, OddRows.For(trees, few + more, few));
    }

    [TestCaseSource(nameof(Paths))]
    public void Neither_scoring_nor_explaining_allocates(TreePath path)
    {
        var trees = Support.Shipped.Bundle.Ranker;
        var rows = OddRows.For(trees, 200, 5).SelectMany(row => row).ToArray();
        var (scores, amounts) = (new double[200], new double[rows.Length]);
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Run();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Run()
        {
            trees.Scorer.Score(rows, scores, path);
            trees.Scorer.ScoreColumns(rows, scores, path);
            trees.Shap.Explain(rows, amounts);
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void No_rows_are_no_trouble(TreePath path) =>
        Assert.That(() => Support.Shipped.Bundle.Ranker.Scorer.Score([], [], path), Throws.Nothing);

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void A_bit_is_set_where_the_row_goes_left(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 4, 80, 20, 32);
        var patterns = trees.Patterns;
        foreach (var row in OddRows.For(trees, 3, seed))
        {
            foreach (var path in Paths)
            {
                var words = new uint[patterns.WordCount];
                patterns.Read(row, words, path);
                for (var tree = 0; tree < trees.TreeCount; tree++)
                {
                    var first = trees.NodeStarts[tree];
                    for (var node = 0; first + node < trees.NodeStarts[tree + 1]; node++)
                    {
                        var isLeft = row[trees.Features[first + node]] <= trees.Thresholds[first + node];
                        Assert.That(TreePatterns.Left(words.AsSpan(patterns.WordStarts[tree]), (uint)node),
                            Is.EqualTo(isLeft ? 1 : 0), path.ToString());
                    }
                }
            }
        }
    }

    private static void AssertSame(TreeEnsemble trees, List<float[]> rows)
    {
        var expected = rows.Select(row => trees.Score(row)).ToArray();
        var flat = rows.SelectMany(row => row).ToArray();
        var columns = Enumerable.Range(0, trees.FeatureCount)
            .SelectMany(feature => rows.Select(row => row[feature])).ToArray();
        foreach (var path in Paths)
        {
            var scores = new double[rows.Count];
            trees.Scorer.Score(flat, scores, path);
            Assert.That(scores, Is.EqualTo(expected), $"{path}, rows");
            trees.Scorer.ScoreColumns(columns, scores, path);
            Assert.That(scores, Is.EqualTo(expected), $"{path}, columns");
        }
    }
}
