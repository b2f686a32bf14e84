using System.Runtime.InteropServices;
using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class TreeShapTests
{
    private static readonly TreeEnsemble Shipped = Support.Shipped.Bundle.Ranker;

    [Test]
    public void Mean_score_and_contributions_sum_to_the_score_of_the_shipped_ranker() =>
        AssertSums(Shipped, OddRows.For(Shipped, 1_000, 1));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Mean_score_and_contributions_sum_to_the_score(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 5, 32, 24, 24);
        AssertSums(trees, OddRows.For(trees, 10, seed));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Contributions_are_shapley_values(int seed)
    {
        var random = new Random(seed);
        var features = random.Next(1, 7);
        var trees = GrownTrees.Grow(random, 3, 10, features, features);
        foreach (var row in OddRows.For(trees, 3, seed))
        {
            Assert.That(TreeShap.Explain(trees, row),
                Is.EqualTo(ShapleyByHand.Explain(trees, row)).Within(1e-12));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Contributions_are_shapley_values_where_paths_ask_for_a_feature_again(int seed)
    {
        // Two features for up to thirteen splits a tree: any path of three splits repeats one.
        var trees = GrownTrees.Grow(new Random(seed), 2, 14, 2, 3);
        foreach (var row in OddRows.For(trees, 3, seed))
        {
            Assert.That(TreeShap.Explain(trees, row),
                Is.EqualTo(ShapleyByHand.Explain(trees, row)).Within(1e-12));
        }
    }

    // Deep enough for a rule of more points than a vector has, wide enough that nothing is remembered.
    [FsCheck.NUnit.Property(MaxTest = 20)]
    public void Great_trees_of_many_features_sum_to_the_score(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 3, 200, 40, 45);
        AssertSums(trees, OddRows.For(trees, 5, seed));
    }

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public void Paths_of_more_than_eight_features_give_shapley_values(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 1, 60, 11, 11);
        foreach (var row in OddRows.For(trees, 2, seed))
        {
            Assert.That(TreeShap.Explain(trees, row),
                Is.EqualTo(ShapleyByHand.Explain(trees, row)).Within(1e-12));
        }
    }

    [Test]
    public void What_is_remembered_has_the_bits_of_what_is_worked_out()
    {
        var rows = OddRows.For(Shipped, 300, 5);
        var (first, again) = (Bytes(rows), Bytes(rows));
        var fresh = rows.SelectMany(row =>
            MemoryMarshal.AsBytes<double>(new TreeShap(Shipped).Explain(row)).ToArray()).ToArray();

        Assert.That(again, Is.EqualTo(first));
        Assert.That(fresh, Is.EqualTo(first));
    }

    // More rows than are explained together, some of them equal, by trees that are remembered and by others.
    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void Rows_explained_together_have_the_bits_of_each_alone(int seed)
    {
        var random = new Random(seed);
        var trees = GrownTrees.Grow(random, 6, random.Next(2) == 0 ? 16 : 60, 20, 32);
        var rows = OddRows.For(trees, random.Next(1, 12), seed);
        rows.AddRange(rows[..(rows.Count / 2)]);
        var expected = rows.Select(row => new TreeShap(trees).Explain(row)).ToArray();

        float[] flat = [.. rows.SelectMany(row => row)];

        Assert.That(trees.Shap.ExplainAll(flat), Is.EqualTo(expected));
        Assert.That(trees.Shap.ExplainAll(flat), Is.EqualTo(expected));
        Assert.That(trees.Shap.ExplainAll([]), Is.Empty);
    }

    [FsCheck.NUnit.Property]
    public void A_feature_no_tree_asks_for_contributes_exactly_0(int seed)
    {
        var trees = GrownTrees.Grow(new Random(seed), 4, 16, 3, 6);
        foreach (var row in OddRows.For(trees, 5, seed))
            Assert.That(TreeShap.Explain(trees, row).Skip(3), Is.All.Zero);
    }

    [Test]
    public void Trees_of_one_leaf_contribute_nothing()
    {
        var trees = GrownTrees.Grow(new Random(7), 3, 1, 4, 4);

        Assert.That(TreeShap.Explain(trees, [1, 2, 3, float.NaN]), Is.EqualTo(new double[4]));
        Assert.That(trees.Score([1, 2, 3, 4]), Is.EqualTo(trees.MeanScore()).Within(1e-12));
    }

    [Test]
    public void Eight_threads_at_once_get_the_same_bytes_as_one()
    {
        var rows = OddRows.For(Shipped, 60, 2);
        var alone = Bytes(rows);
        var together = new byte[8][];
        var threads = together.Select((_, at) => new Thread(() => together[at] = Bytes(rows))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.That(together, Is.All.EqualTo(alone));
    }

    private static byte[] Bytes(List<float[]> rows) =>
        [.. rows.SelectMany(row => MemoryMarshal.AsBytes<double>(TreeShap.Explain(Shipped, row)).ToArray())];

    private static void AssertSums(TreeEnsemble trees, List<float[]> rows)
    {
        var bias = trees.MeanScore();
        foreach (var row in rows)
            Assert.That(bias + TreeShap.Explain(trees, row).Sum(), Is.EqualTo(trees.Score(row)).Within(1e-9));
    }
}
