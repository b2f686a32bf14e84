using BsrMatch.Features;
using BsrMatch.Ranking;
using Microsoft.ML.Trainers.FastTree;

namespace BsrMatch.Training;

/// <summary>Flattens FastTree's trees and counts which share of the training rows passes each node.</summary>
internal static class TreeExport
{
    public static TreeEnsemble From(RegressionTreeEnsemble source, IReadOnlyList<float[]> rows)
    {
        var (nodeStarts, leafStarts) = (new List<int> { 0 }, new List<int> { 0 });
        var (features, left, right) = (new List<int>(), new List<int>(), new List<int>());
        var (thresholds, leaves) = (new List<float>(), new List<double>());
        for (var t = 0; t < source.Trees.Count; t++)
        {
            var (tree, weight) = (source.Trees[t], source.TreeWeights[t]);
            for (var node = 0; node < tree.NumberOfNodes; node++)
            {
                features.Add(tree.NumericalSplitFeatureIndexes[node]);
                thresholds.Add(tree.NumericalSplitThresholds[node]);
                left.Add(tree.LeftChild[node]);
                right.Add(tree.RightChild[node]);
            }

            foreach (var leaf in tree.LeafValues) leaves.Add(leaf * weight);
            nodeStarts.Add(features.Count);
            leafStarts.Add(leaves.Count);
        }

        var trees = new TreeEnsemble
        {
            FeatureCount = FeatureSchema.Count,
            Start = source.Bias,
            NodeStarts = [.. nodeStarts],
            LeafStarts = [.. leafStarts],
            Features = [.. features],
            Thresholds = [.. thresholds],
            Left = [.. left],
            Right = [.. right],
            Leaves = [.. leaves],
            NodeCover = new double[features.Count],
            LeafCover = new double[leaves.Count],
        };
        CountCover(trees, rows);
        return trees;
    }

    private static void CountCover(TreeEnsemble trees, IReadOnlyList<float[]> rows)
    {
        // The trees fit into a processor's cache, the rows do not.
        foreach (var row in rows)
        {
            for (var tree = 0; tree < trees.TreeCount; tree++)
                trees.LeafCover[trees.LeafStarts[tree] + trees.LeafOf(tree, row)]++;
        }

        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            if (trees.NodeStarts[tree] < trees.NodeStarts[tree + 1]) SumNode(trees, tree, 0);
        }

        // Path attribution divides by these shares; FastTree leaves no leaf without a row.
        if (trees.LeafCover.Contains(0))
            throw new InvalidOperationException("a leaf that no training row reaches");
        for (var i = 0; i < trees.LeafCover.Length; i++) trees.LeafCover[i] /= rows.Count;
        for (var i = 0; i < trees.NodeCover.Length; i++) trees.NodeCover[i] /= rows.Count;
    }

    private static double SumNode(TreeEnsemble trees, int tree, int node)
    {
        if (node < 0) return trees.LeafCover[trees.LeafStarts[tree] + ~node];
        var at = trees.NodeStarts[tree] + node;
        var sum = SumNode(trees, tree, trees.Left[at]) + SumNode(trees, tree, trees.Right[at]);
        trees.NodeCover[at] = sum;
        return sum;
    }
}
