using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>Every fast way gives the very bits of the plain one, whatever the trees and the rows.</summary>
internal sealed class TreeScorerTests
{
    private static readonly PatternPath[] Paths =
        [.. Enum.GetValues<PatternPath>().Where(TreePatterns.IsSupported)];

    [Test]
    public void The_shipped_trees_score_alike_on_every_path() =>
        AssertSame(Support.Shipped.Bundle.Ranker, OddRows.For(Support.Shipped.Bundle.Ranker, 1_000, 3));

    // From trees of one leaf over one word and two words to trees that are walked; 32 features and fewer.
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Grown_trees_score_alike_on_every_path(int seed)
    {
        var random = new Random(seed);
        var features = random.Next(1, 33);
        var trees = GrownTrees.Grow(random, 6, new[] { 2, 17, 20, 33, 80 }[random.Next(5)], features,
            random.Next(2) == 0 ? features : 32);
        AssertSame(trees, OddRows.For(trees, random.Next(1, 150), seed));
    }

    [Test]
    public void Rows_of_more_features_than_registers_hold_score_alike()
    {
        var trees = GrownTrees.Grow(new Random(4), 6, 30, 40, 45);
        AssertSame(trees, OddRows.For(trees, 70, 4));
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
            AssertSame(trees, OddRows.For(trees, 40, seed));
        }
    }

    [TestCaseSource(nameof(Paths))]
    public void No_rows_are_no_trouble(PatternPath path) =>
        Assert.That(() => Support.Shipped.Bundle.Ranker.Scorer.Score([], [], path), Throws.Nothing);

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void A_bit_is_set_where_the_row_goes_left(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 4, 40, 20, 32);
        var patterns = trees.Patterns;
        foreach (var row in OddRows.For(trees, 3, seed))
        {
            foreach (var path in Paths)
            {
                var words = new ushort[patterns.WordCount];
                patterns.Read(row, words, path);
                for (var tree = 0; tree < trees.TreeCount; tree++)
                {
                    var first = trees.NodeStarts[tree];
                    for (var node = 0; first + node < trees.NodeStarts[tree + 1]; node++)
                    {
                        var word = words[patterns.WordStarts[tree] + node / TreePatterns.WordLength];
                        Assert.That((word >> node % TreePatterns.WordLength & 1) == 1, Is.EqualTo(
                            row[trees.Features[first + node]] <= trees.Thresholds[first + node]), path.ToString());
                    }
                }
            }
        }
    }

    private static void AssertSame(TreeEnsemble trees, List<float[]> rows)
    {
        var expected = rows.Select(row => trees.Score(row)).ToArray();
        var flat = rows.SelectMany(row => row).ToArray();
        foreach (var path in Paths)
        {
            var scores = new double[rows.Count];
            trees.Scorer.Score(flat, scores, path);
            Assert.That(scores, Is.EqualTo(expected), path.ToString());
        }
    }
}
