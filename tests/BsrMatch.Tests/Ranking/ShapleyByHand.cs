using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>
/// Shapley values by their definition: every feature's mean gain over all orders in which features become
/// known. A tree without a feature's value goes both ways, weighted by the training rows that did: algorithm
/// 1 of arXiv 1802.03888. Takes 2^features readings of every tree.
/// </summary>
internal static class ShapleyByHand
{
    public static double[] Explain(TreeEnsemble trees, float[] row)
    {
        var n = trees.FeatureCount;
        var values = Enumerable.Range(0, 1 << n).Select(known => Expectation(trees, row, known)).ToArray();
        return
        [
            .. Enumerable.Range(0, n).Select(feature => Enumerable.Range(0, 1 << n)
                .Where(known => (known & 1 << feature) == 0)
                .Sum(known =>
                    Weight(int.PopCount(known), n) * (values[known | 1 << feature] - values[known]))),
        ];
    }

    private static double Weight(int known, int n) =>
        Factorial(known) * Factorial(n - known - 1) / Factorial(n);

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);

    private static double Expectation(TreeEnsemble trees, float[] row, int known) =>
        Enumerable.Range(0, trees.TreeCount).Sum(tree => Expectation(
            trees, tree, trees.NodeStarts[tree] == trees.NodeStarts[tree + 1] ? ~0 : 0, row, known));

    private static double Expectation(TreeEnsemble trees, int tree, int node, float[] row, int known)
    {
        if (node < 0) return trees.Leaves[trees.LeafStarts[tree] + ~node];
        var at = trees.NodeStarts[tree] + node;
        var (left, right) = (trees.Left[at], trees.Right[at]);
        if ((known & 1 << trees.Features[at]) != 0)
        {
            var next = row[trees.Features[at]] <= trees.Thresholds[at] ? left : right;
            return Expectation(trees, tree, next, row, known);
        }

        return (Cover(trees, tree, left) * Expectation(trees, tree, left, row, known)
            + Cover(trees, tree, right) * Expectation(trees, tree, right, row, known)) / trees.NodeCover[at];
    }

    private static double Cover(TreeEnsemble trees, int tree, int node) =>
        node >= 0
            ? trees.NodeCover[trees.NodeStarts[tree] + node]
            : trees.LeafCover[trees.LeafStarts[tree] + ~node];
}
