using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>Rows given column by column score to the very bits of one row alone.</summary>
internal sealed class ColumnScorerTests
{
    [Test]
    public void The_shipped_trees_score_alike() =>
        AssertSame(Support.Shipped.Bundle.Ranker, OddRows.For(Support.Shipped.Bundle.Ranker, 1_000, 3));

    // From trees of one leaf to those that have too many to be looked at together.
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Grown_trees_score_alike(int seed)
    {
        var random = new Random(seed);
        var features = random.Next(1, 45);
        var trees = GrownTrees.Grow(random, 6, new[] { 2, 17, 20, 33, 80 }[random.Next(5)], features, features);
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

    // What stands behind the last row, up to whole vectors, may be anything.
    private static void AssertSame(TreeEnsemble trees, List<float[]> rows)
    {
        var width = (rows.Count + ColumnScorer.Lanes - 1) / ColumnScorer.Lanes * ColumnScorer.Lanes;
        var columns = new float[trees.FeatureCount * width];
        Array.Fill(columns, float.NaN);
        for (var at = 0; at < rows.Count; at++)
            for (var i = 0; i < trees.FeatureCount; i++) columns[i * width + at] = rows[at][i];
        var scores = new double[width];

        trees.ColumnScorer.Score(columns, scores);

        Assert.That(scores.Take(rows.Count), Is.EqualTo(rows.Select(row => trees.Score(row))));
    }
}
