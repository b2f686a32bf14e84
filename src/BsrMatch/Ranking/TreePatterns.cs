using System.Runtime.CompilerServices;

namespace BsrMatch.Ranking;

/// <summary>
/// Which way a row goes at each inner node of an ensemble, as bits: whatever a tree says of a row, it says by
/// these alone. A word holds up to 32 nodes of one tree, the first being the highest bit; the bit of a node
/// is set where the row goes left, and so is one that belongs to no node.
/// </summary>
internal sealed class TreePatterns
{
    /// <summary>Nodes to a word.</summary>
    public const int WordLength = 32;

    private readonly int featureCount;
    private readonly BlockNode[] nodes;

    // Where the nodes of each word begin, and one past the last word's.
    private readonly int[] nodeStarts;

    public TreePatterns(TreeEnsemble trees)
    {
        featureCount = trees.FeatureCount;
        nodes = new BlockNode[trees.Features.Length];
        WordStarts = new int[trees.TreeCount + 1];
        var starts = new List<int>();
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            var (first, end) = (trees.NodeStarts[tree], trees.NodeStarts[tree + 1]);
            for (var at = first; at < end; at++)
            {
                var place = (at - first) % WordLength;
                if (place == 0) starts.Add(at);
                nodes[at] = new BlockNode(
                    trees.Features[at] * RowBlock.Length, trees.Thresholds[at], ~BitOf(place));
            }

            WordStarts[tree + 1] = starts.Count;
        }

        nodeStarts = [.. starts, nodes.Length];
    }

    /// <summary>Where each tree's words begin, and one past the last tree's.</summary>
    public int[] WordStarts { get; }

    /// <summary>Words to a row.</summary>
    public int WordCount => WordStarts[^1];

    /// <summary>1 where a row goes left at a node of a tree, else 0.</summary>
    /// <param name="words">The tree's words.</param>
    /// <param name="node">The node, counted within the tree.</param>
    public static uint Left(ReadOnlySpan<uint> words, uint node) =>
        words[(int)(node / WordLength)] << (int)(node % WordLength) >> (WordLength - 1);

    /// <summary>Compares rows with every threshold.</summary>
    /// <param name="rows">At most <see cref="RowBlock.Length"/> rows, one behind the other.</param>
    /// <param name="words">Filled with word w of row r at w times the number of rows plus r.</param>
    public void Read(ReadOnlySpan<float> rows, Span<uint> words) => Read(rows, words, RowBlock.Fastest);

    /// <summary>The same by a given path, which the processor must have.</summary>
    public void Read(ReadOnlySpan<float> rows, Span<uint> words, TreePath path)
    {
        var block = RowBlock.Room(featureCount);
        RowBlock.Turn(rows, featureCount, block);
        var count = rows.Length / featureCount;
        switch (path)
        {
            case TreePath.Vector512: Read<RowSets512>(block, words, count); break;
            case TreePath.Vector256: Read<RowSets256>(block, words, count); break;
            case TreePath.Vector128: Read<RowSets128>(block, words, count); break;
            default: Read<RowSet>(block, words, count); break;
        }
    }

    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read<TSets>(ReadOnlySpan<float> block, Span<uint> words, int count)
        where TSets : struct, IRowSets<TSets>
    {
        Span<uint> read = stackalloc uint[RowBlock.Length];
        for (var word = 0; word < WordCount; word++)
        {
            var own = nodes.AsSpan(nodeStarts[word]..nodeStarts[word + 1]);
            for (var r = 0; r < count; r += TSets.Lanes)
            {
                var sets = TSets.All;
                foreach (ref readonly var node in own)
                    sets = sets.Pass(in block[node.Column + r], node.Limit, node.Kept);
                sets.CopyTo(read[r..]);
            }

            read[..count].CopyTo(words[(word * count)..]);
        }
    }

    private static uint BitOf(int place) => 1u << (WordLength - 1 - place);
}
