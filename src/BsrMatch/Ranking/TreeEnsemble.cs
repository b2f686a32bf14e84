namespace BsrMatch.Ranking;

/// <summary>
/// Boosted regression trees as exported from ML.NET's FastTree, flattened into arrays. A score is the sum
/// of one leaf a tree, in double and in tree order, which is bit for bit what ML.NET computes before its
/// cast to float.
/// </summary>
internal sealed class TreeEnsemble
{
    private TreePatterns? patterns;
    private TreeScorer? scorer;
    private TreeShap? shap;
    private TreeEnsemble? firstHalf;

    /// <summary>Number of features a row must have.</summary>
    public required int FeatureCount { get; init; }

    /// <summary>Where each tree's inner nodes begin, and one past the last tree's.</summary>
    public required int[] NodeStarts { get; init; }

    /// <summary>Where each tree's leaves begin, and one past the last tree's.</summary>
    public required int[] LeafStarts { get; init; }

    /// <summary>Feature an inner node looks at.</summary>
    public required int[] Features { get; init; }

    /// <summary>Values up to the threshold go left; greater ones and NaN go right.</summary>
    public required float[] Thresholds { get; init; }

    /// <summary>Left child: an inner node of the same tree, or leaf ~child.</summary>
    public required int[] Left { get; init; }

    /// <summary>Right child, likewise.</summary>
    public required int[] Right { get; init; }

    /// <summary>Leaf values, tree weights included.</summary>
    public required double[] Leaves { get; init; }

    /// <summary>Share of the training rows that reached an inner node, 0 to 1.</summary>
    public required double[] NodeCover { get; init; }

    /// <summary>Share of the training rows that reached a leaf, 0 to 1.</summary>
    public required double[] LeafCover { get; init; }

    /// <summary>What every score begins with.</summary>
    public required double Start { get; init; }

    public int TreeCount => NodeStarts.Length - 1;

    /// <summary>The comparisons of all trees side by side; made when first asked for.</summary>
    public TreePatterns Patterns =>
        patterns ?? LazyInitializer.EnsureInitialized(ref patterns, () => new(this));

    /// <summary>What scores many rows at once; made when first asked for.</summary>
    public TreeScorer Scorer =>
        scorer ?? LazyInitializer.EnsureInitialized(ref scorer, () => new(this));

    /// <summary>What explains a score; made when first asked for, and better the more it has met.</summary>
    public TreeShap Shap =>
        shap ?? LazyInitializer.EnsureInitialized(ref shap, () => new(this));

    /// <summary>The first half of the trees, which boosting makes the weightier.</summary>
    public TreeEnsemble FirstHalf =>
        firstHalf ?? LazyInitializer.EnsureInitialized(ref firstHalf, () => First((TreeCount + 1) / 2));

    /// <summary>The score of one row.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        for (var tree = 0; tree < TreeCount; tree++) sum += Leaves[LeafStarts[tree] + LeafOf(tree, row)];
        return sum + Start;
    }

    /// <summary>The leaf of one tree that a row reaches, counted within the tree.</summary>
    public int LeafOf(int tree, ReadOnlySpan<float> row)
    {
        var first = NodeStarts[tree];
        if (first == NodeStarts[tree + 1]) return 0;
        var node = 0;
        while (node >= 0)
        {
            // Written so that NaN, which compares false with everything, goes right.
            var at = first + node;
            node = row[Features[at]] <= Thresholds[at] ? Left[at] : Right[at];
        }

        return ~node;
    }

    /// <summary>Share of the training rows that reached an inner node of a tree, or leaf ~node.</summary>
    public double CoverOf(int tree, int node) =>
        node >= 0 ? NodeCover[NodeStarts[tree] + node] : LeafCover[LeafStarts[tree] + ~node];

    /// <summary>The mean score over the training rows.</summary>
    public double MeanScore()
    {
        var sum = Start;
        for (var leaf = 0; leaf < Leaves.Length; leaf++) sum += Leaves[leaf] * LeafCover[leaf];
        return sum;
    }

    private TreeEnsemble First(int count)
    {
        var (nodes, leaves) = (NodeStarts[count], LeafStarts[count]);
        return new TreeEnsemble
        {
            FeatureCount = FeatureCount,
            Start = Start,
            NodeStarts = NodeStarts[..(count + 1)],
            LeafStarts = LeafStarts[..(count + 1)],
            Features = Features[..nodes],
            Thresholds = Thresholds[..nodes],
            Left = Left[..nodes],
            Right = Right[..nodes],
            Leaves = Leaves[..leaves],
            NodeCover = NodeCover[..nodes],
            LeafCover = LeafCover[..leaves],
        };
    }
}
