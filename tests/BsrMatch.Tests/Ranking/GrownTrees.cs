using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>Grows trees by lot, the way FastTree does: by splitting one leaf after another.</summary>
internal static class GrownTrees
{
    /// <param name="random">What to draw from.</param>
    /// <param name="trees">How many trees.</param>
    /// <param name="mostLeaves">Each tree has 1 to this many leaves.</param>
    /// <param name="features">Splits ask for features 0 to this, exclusive.</param>
    /// <param name="featureCount">Length of a row, which may have features no tree asks for.</param>
    public static TreeEnsemble Grow(Random random, int trees, int mostLeaves, int features, int featureCount)
    {
        var (nodeStarts, leafStarts) = (new List<int> { 0 }, new List<int> { 0 });
        var nodes = new List<Node>();
        var (nodeCover, leafCover) = (new List<double>(), new List<double>());
        for (var t = 0; t < trees; t++)
        {
            var leaves = random.Next(1, mostLeaves + 1);
            var grown = GrowOne(random, leaves, features);
            var shares = Enumerable.Range(0, leaves).Select(_ => random.NextDouble() + 0.01).ToArray();
            var total = shares.Sum();
            shares = [.. shares.Select(share => share / total)];
            nodes.AddRange(grown);
            nodeCover.AddRange(grown.Select((_, at) => CoverOf(grown, shares, at)));
            leafCover.AddRange(shares);
            nodeStarts.Add(nodes.Count);
            leafStarts.Add(leafCover.Count);
        }

        return new TreeEnsemble
        {
            FeatureCount = featureCount,
            Start = random.NextDouble(),
            NodeStarts = [.. nodeStarts],
            LeafStarts = [.. leafStarts],
            Features = [.. nodes.Select(node => node.Feature)],
            Thresholds = [.. nodes.Select(node => node.Threshold)],
            Left = [.. nodes.Select(node => node.Left)],
            Right = [.. nodes.Select(node => node.Right)],
            Leaves = [.. leafCover.Select(_ => random.NextDouble() * 4 - 2)],
            NodeCover = [.. nodeCover],
            LeafCover = [.. leafCover],
        };
    }

    private static List<Node> GrowOne(Random random, int leaves, int features)
    {
        var nodes = new List<Node>();
        for (var leaf = 1; leaf < leaves; leaf++)
        {
            var split = random.Next(leaf);
            var parent = nodes.FindIndex(node => node.Left == ~split || node.Right == ~split);
            if (parent >= 0)
            {
                nodes[parent] = nodes[parent].Left == ~split
                    ? nodes[parent] with { Left = nodes.Count }
                    : nodes[parent] with { Right = nodes.Count };
            }

            nodes.Add(new Node(random.Next(features), random.NextSingle() * 4 - 2, ~split, ~leaf));
        }

        return nodes;
    }

    private static double CoverOf(List<Node> nodes, double[] shares, int at) => at < 0
        ? shares[~at]
        : CoverOf(nodes, shares, nodes[at].Left) + CoverOf(nodes, shares, nodes[at].Right);

    private sealed record Node(int Feature, float Threshold, int Left, int Right);
}
