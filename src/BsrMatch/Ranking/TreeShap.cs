namespace BsrMatch.Ranking;

/// <summary>
/// What each feature adds to a score: Shapley values of the trees under the paths the training rows took.
/// Lundberg, Erion and Lee, "Consistent Individualized Feature Attribution for Tree Ensembles", arXiv
/// 1802.03888, algorithm 2. Mean score plus all contributions is the score.
/// </summary>
internal sealed class TreeShap
{
    private readonly TreeEnsemble trees;
    private readonly PathElement[][] paths;
    private readonly double[] contributions;

    private TreeShap(TreeEnsemble trees)
    {
        this.trees = trees;
        contributions = new double[trees.FeatureCount];
        paths = new PathElement[LongestPath(trees) + 2][];
        for (var depth = 0; depth < paths.Length; depth++) paths[depth] = new PathElement[depth + 2];
    }

    /// <summary>The contributions of every feature to the score of a row, in schema order.</summary>
    public static double[] Explain(TreeEnsemble trees, ReadOnlySpan<float> row)
    {
        var shap = new TreeShap(trees);
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            if (trees.NodeStarts[tree] < trees.NodeStarts[tree + 1])
                shap.Visit(tree, 0, row, 0, 0, new(-1, 1, 1));
        }

        return shap.contributions;
    }

    // Every level of the recursion has a path of its own, which begins as a copy of its parent's first
    // elements. node >= 0 is an inner node, else leaf ~node.
    private void Visit(
        int tree, int node, ReadOnlySpan<float> row, int level, int length, PathStep step)
    {
        var path = paths[level];
        if (level > 0) paths[level - 1].AsSpan(0, length).CopyTo(path);
        Extend(path, length++, step);
        if (node < 0)
        {
            AddLeaf(path, length, trees.Leaves[trees.LeafStarts[tree] + ~node]);
            return;
        }

        var at = trees.NodeStarts[tree] + node;
        var split = trees.Features[at];
        var goesLeft = row[split] <= trees.Thresholds[at];
        var (hot, cold) = goesLeft ? (trees.Left[at], trees.Right[at]) : (trees.Right[at], trees.Left[at]);
        var (zero, one) = (1.0, 1.0);
        for (var i = 1; i < length; i++)
        {
            if (path[i].Feature != split) continue;
            (zero, one) = (path[i].Zero, path[i].One);
            Unwind(path, length--, i);
            break;
        }

        var hotShare = CoverOf(tree, hot) / trees.NodeCover[at];
        Visit(tree, hot, row, level + 1, length, new(split, zero * hotShare, one));
        Visit(tree, cold, row, level + 1, length, new(split, zero * (1 - hotShare), 0));
    }

    private double CoverOf(int tree, int node) =>
        node >= 0
            ? trees.NodeCover[trees.NodeStarts[tree] + node]
            : trees.LeafCover[trees.LeafStarts[tree] + ~node];

    private void AddLeaf(PathElement[] path, int length, double value)
    {
        for (var i = 1; i < length; i++)
        {
            var weight = UnwoundSum(path, length, i);
            contributions[path[i].Feature] += weight * (path[i].One - path[i].Zero) * value;
        }
    }

    private static void Extend(PathElement[] path, int length, PathStep step)
    {
        path[length] = new PathElement(step.Feature, step.Zero, step.One, length == 0 ? 1 : 0);
        for (var i = length - 1; i >= 0; i--)
        {
            path[i + 1].Weight += step.One * path[i].Weight * (i + 1) / (length + 1);
            path[i].Weight = step.Zero * path[i].Weight * (length - i) / (length + 1);
        }
    }

    private static void Unwind(PathElement[] path, int length, int index)
    {
        var (zero, one) = (path[index].Zero, path[index].One);
        var last = length - 1;
        var next = path[last].Weight;
        for (var i = last - 1; i >= 0; i--)
        {
            if (one != 0)
            {
                var weight = path[i].Weight;
                path[i].Weight = next * length / ((i + 1) * one);
                next = weight - path[i].Weight * zero * (last - i) / length;
            }
            else
            {
                path[i].Weight = path[i].Weight * length / (zero * (last - i));
            }
        }

        for (var i = index; i < last; i++)
        {
            path[i].Feature = path[i + 1].Feature;
            path[i].Zero = path[i + 1].Zero;
            path[i].One = path[i + 1].One;
        }
    }

    private static double UnwoundSum(PathElement[] path, int length, int index)
    {
        var (zero, one) = (path[index].Zero, path[index].One);
        var last = length - 1;
        var next = path[last].Weight;
        var total = 0.0;
        for (var i = last - 1; i >= 0; i--)
        {
            if (one != 0)
            {
                var weight = next * length / ((i + 1) * one);
                total += weight;
                next = path[i].Weight - weight * zero * (last - i) / length;
            }
            else if (zero != 0)
            {
                total += path[i].Weight * length / (zero * (last - i));
            }
        }

        return total;
    }

    private static int LongestPath(TreeEnsemble trees)
    {
        var longest = 0;
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            if (trees.NodeStarts[tree] < trees.NodeStarts[tree + 1])
                longest = Math.Max(longest, Depth(trees, tree, 0));
        }

        return longest;
    }

    private static int Depth(TreeEnsemble trees, int tree, int node)
    {
        if (node < 0) return 1;
        var at = trees.NodeStarts[tree] + node;
        return 1 + Math.Max(Depth(trees, tree, trees.Left[at]), Depth(trees, tree, trees.Right[at]));
    }

    /// <summary>
    /// A split on the way down: its feature, and the shares that pass without and with its value known.
    /// </summary>
    private readonly record struct PathStep(int Feature, double Zero, double One);

    private struct PathElement(int feature, double zero, double one, double weight)
    {
        public int Feature = feature;
        public double Zero = zero;
        public double One = one;
        public double Weight = weight;
    }
}
