using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class TreeEnsembleTests
{
    // x0 <= 1 ? 10 : (x1 <= 2 ? 20 : 40); then a tree of one leaf, 100.
    private static readonly TreeEnsemble Trees = new()
    {
        FeatureCount = 2,
        Start = 0.5,
        NodeStarts = [0, 2, 2],
        LeafStarts = [0, 3, 4],
        Features = [0, 1],
        Thresholds = [1, 2],
        Left = [~0, ~1],
        Right = [1, ~2],
        Leaves = [10, 20, 40, 100],
        NodeCover = [1, 0.5],
        LeafCover = [0.5, 0.25, 0.25, 1],
    };

    [TestCase(0f, 0f, 110.5)]
    [TestCase(1f, 9f, 110.5, Description = "the threshold itself goes left")]
    [TestCase(1.0000001f, 2f, 120.5)]
    [TestCase(2f, 2.0000002f, 140.5)]
    [TestCase(float.NaN, 2f, 120.5, Description = "NaN goes right")]
    [TestCase(float.NaN, float.NaN, 140.5)]
    [TestCase(float.PositiveInfinity, float.NegativeInfinity, 120.5)]
    [TestCase(float.NegativeInfinity, float.NaN, 110.5)]
    public void A_row_takes_one_leaf_of_every_tree(float first, float second, double score) =>
        Assert.That(Trees.Score([first, second]), Is.EqualTo(score));

    [Test]
    public void The_mean_score_weighs_every_leaf_by_the_rows_that_reached_it() =>
        Assert.That(Trees.MeanScore(), Is.EqualTo(0.5 + 5 + 5 + 10 + 100));

    [Test]
    public void Without_trees_every_score_is_the_start()
    {
        var none = GrownTrees.Grow(new Random(1), 0, 1, 1, 1);

        Assert.That(none.Score([3]), Is.EqualTo(none.Start));
    }
}
