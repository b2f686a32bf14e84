using System.Runtime.CompilerServices;

namespace BsrMatch.Ranking;

/// <summary>
/// Scores many rows at once, to the same bits as <see cref="TreeEnsemble.Score"/>. As in the vectors of
/// QuickScorer (Lucchese et al., SIGIR 2016) every row has a set of leaves of a tree that it may still reach;
/// all nodes are asked, whatever the row's way, and each that it goes right at takes the leaves on its left
/// away. Of what is left the leftmost is reached.
/// </summary>
internal sealed class TreeScorer
{
    private const int Block = RowBlock.Length;

    /// <summary>Leaves to a set; greater trees are walked.</summary>
    private const int MostLeaves = 32;

    /// <summary>Leaves that fit into two registers.</summary>
    private const int FewLeaves = 16;

    private readonly TreeEnsemble trees;
    private readonly BlockNode[] nodes;

    // The leaves from the left, with room for the most a tree.
    private readonly double[] leaves;

    public TreeScorer(TreeEnsemble trees)
    {
        this.trees = trees;
        nodes = new BlockNode[trees.Features.Length];
        leaves = new double[trees.TreeCount * MostLeaves];
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            if (LeavesOf(tree) > MostLeaves) continue;
            var count = 0;
            Visit(tree, trees.NodeStarts[tree] == trees.NodeStarts[tree + 1] ? ~0 : 0, ref count);
        }
    }

    /// <summary>Scores rows.</summary>
    /// <param name="rows">Rows of as many features as the ensemble has, one behind the other.</param>
    /// <param name="scores">Filled, one a row.</param>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores) => Score(rows, scores, RowBlock.Fastest);

    /// <summary>The same by a given path, which the processor must have.</summary>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores, TreePath path)
    {
        var (block, width) = (RowBlock.Room(trees.FeatureCount), trees.FeatureCount);
        for (var first = 0; first < scores.Length; first += Block)
        {
            var count = Math.Min(Block, scores.Length - first);
            RowBlock.Turn(rows.Slice(first * width, count * width), width, block);
            Score(block, scores.Slice(first, count), path);
        }
    }

    /// <summary>Scores rows that are given column by column.</summary>
    /// <param name="columns">The columns of all features, each as long as there are scores.</param>
    /// <param name="scores">Filled, one a row.</param>
    public void ScoreColumns(ReadOnlySpan<float> columns, Span<double> scores) =>
        ScoreColumns(columns, scores, RowBlock.Fastest);

    /// <summary>The same by a given path, which the processor must have.</summary>
    public void ScoreColumns(ReadOnlySpan<float> columns, Span<double> scores, TreePath path)
    {
        // Long columns lie so far apart that a processor's near memory would have to hold them all in few
        // places.
        var block = RowBlock.Room(trees.FeatureCount);
        for (var first = 0; first < scores.Length; first += Block)
        {
            var count = Math.Min(Block, scores.Length - first);
            for (var i = 0; i < trees.FeatureCount; i++)
                columns.Slice(i * scores.Length + first, count).CopyTo(block.AsSpan(i * Block));
            Score(block, scores.Slice(first, count), path);
        }
    }

    // What stands behind the last row, up to whole vectors, may be anything.
    private void Score(float[] block, Span<double> scores, TreePath path)
    {
        Span<double> sums = stackalloc double[Block];
        sums.Clear();
        switch (path)
        {
            case TreePath.Vector512: Add<RowSets512>(block, sums, scores.Length); break;
            case TreePath.Vector256: Add<RowSets256>(block, sums, scores.Length); break;
            case TreePath.Vector128: Add<RowSets128>(block, sums, scores.Length); break;
            default: Add<RowSet>(block, sums, scores.Length); break;
        }

        for (var r = 0; r < scores.Length; r++) scores[r] = sums[r] + trees.Start;
    }

    // Tree by tree, so that every row's leaves are added in the same order as one row's alone.
    private void Add<TSets>(float[] block, Span<double> sums, int count) where TSets : struct, IRowSets<TSets>
    {
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            if (LeavesOf(tree) > MostLeaves)
            {
                Walk(tree, block, sums[..count]);
                continue;
            }

            var own = nodes.AsSpan(trees.NodeStarts[tree]..trees.NodeStarts[tree + 1]);
            var told = leaves.AsSpan(tree * MostLeaves, MostLeaves);
            Add<TSets>(own, told, LeavesOf(tree) <= FewLeaves, block, sums, count);
        }
    }

    // Four at once, since a node has to wait for the one before. Vectors are very slow until they are
    // optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add<TSets>(ReadOnlySpan<BlockNode> tree, ReadOnlySpan<double> leaves, bool isFew,
        ReadOnlySpan<float> block, Span<double> sums, int count) where TSets : struct, IRowSets<TSets>
    {
        var lanes = TSets.Lanes;
        var r = 0;
        for (; r < count - 3 * lanes; r += 4 * lanes)
        {
            var (set1, set2, set3, set4) = (TSets.All, TSets.All, TSets.All, TSets.All);
            foreach (ref readonly var node in tree)
            {
                ref readonly var values = ref block[node.Column + r];
                set1 = set1.Pass(in values, node.Limit, node.Kept);
                set2 = set2.Pass(in Behind(in values, lanes), node.Limit, node.Kept);
                set3 = set3.Pass(in Behind(in values, 2 * lanes), node.Limit, node.Kept);
                set4 = set4.Pass(in Behind(in values, 3 * lanes), node.Limit, node.Kept);
            }

            set1.AddTo(leaves, isFew, sums[r..]);
            set2.AddTo(leaves, isFew, sums[(r + lanes)..]);
            set3.AddTo(leaves, isFew, sums[(r + 2 * lanes)..]);
            set4.AddTo(leaves, isFew, sums[(r + 3 * lanes)..]);
        }

        for (; r < count; r += lanes)
        {
            var set = TSets.All;
            foreach (ref readonly var node in tree)
                set = set.Pass(in block[node.Column + r], node.Limit, node.Kept);
            set.AddTo(leaves, isFew, sums[r..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref readonly float Behind(ref readonly float value, int count) =>
        ref Unsafe.Add(ref Unsafe.AsRef(in value), count);

    private void Walk(int tree, ReadOnlySpan<float> block, Span<double> sums)
    {
        var first = trees.NodeStarts[tree];
        for (var r = 0; r < sums.Length; r++)
        {
            var node = 0;
            while (node >= 0)
            {
                var at = first + node;
                node = block[trees.Features[at] * Block + r] <= trees.Thresholds[at]
                    ? trees.Left[at]
                    : trees.Right[at];
            }

            sums[r] += trees.Leaves[trees.LeafStarts[tree] + ~node];
        }
    }

    private int LeavesOf(int tree) => trees.LeafStarts[tree + 1] - trees.LeafStarts[tree];

    // Numbers the leaves below a node from the left; tells those that there are.
    private uint Visit(int tree, int node, ref int count)
    {
        if (node < 0)
        {
            leaves[tree * MostLeaves + count] = trees.Leaves[trees.LeafStarts[tree] + ~node];
            return 1u << (MostLeaves - 1 - count++);
        }

        var at = trees.NodeStarts[tree] + node;
        var left = Visit(tree, trees.Left[at], ref count);
        nodes[at] = new BlockNode(trees.Features[at] * Block, trees.Thresholds[at], ~left);
        return left | Visit(tree, trees.Right[at], ref count);
    }
}
