using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Ranking;

/// <summary>
/// Scores many rows at once, to the same bits as <see cref="TreeEnsemble.Score"/>. As in QuickScorer
/// (Lucchese et al., SIGIR 2015) all nodes of a tree are asked, whatever the row's way, and their outcomes as
/// bits tell the leaf. Here every leaf knows the bits of the nodes above it and what they are where it is
/// reached, and all leaves of a tree are compared with the row's pattern at once.
/// </summary>
internal sealed class TreeScorer
{
    /// <summary>Leaves of a tree whose nodes fit into one word.</summary>
    private const int FewLeaves = 16;

    /// <summary>Leaves that are compared at once where there are more; greater trees are walked.</summary>
    private const int MostLeaves = 32;

    /// <summary>Rows whose patterns fit into the processor's nearest memory.</summary>
    private const int Block = 64;

    [ThreadStatic]
    private static ushort[]? scratch;

    private readonly TreeEnsemble trees;
    private readonly TreePatterns patterns;

    // For each tree of few leaves and for each greater one: the bits that count for every leaf, then what
    // they are where it is reached.
    private readonly ushort[] few;
    private readonly uint[] many;
    private readonly int[] starts;

    public TreeScorer(TreeEnsemble trees)
    {
        (this.trees, patterns) = (trees, trees.Patterns);
        starts = new int[trees.TreeCount];
        var (fews, manies) = (new List<ushort>(), new List<uint>());
        for (var tree = 0; tree < starts.Length; tree++)
        {
            var leaves = trees.LeafStarts[tree + 1] - trees.LeafStarts[tree];
            if (leaves > MostLeaves) continue;
            var isFew = leaves <= FewLeaves;
            starts[tree] = isFew ? fews.Count : manies.Count;
            var conditions = ConditionsOf(tree, isFew ? FewLeaves : MostLeaves);
            if (isFew) fews.AddRange(conditions.Select(bits => (ushort)bits));
            else manies.AddRange(conditions);
        }

        (few, many) = ([.. fews], [.. manies]);
    }

    /// <summary>Scores rows.</summary>
    /// <param name="rows">Rows of as many features as the ensemble has, one behind the other.</param>
    /// <param name="scores">Filled, one a row.</param>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores) =>
        Score(rows, scores, TreePatterns.Fastest);

    /// <summary>The same in a given way, which the processor must have.</summary>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores, PatternPath path)
    {
        var length = Math.Min(Block, scores.Length) * patterns.WordCount;
        if (scratch is null || scratch.Length < length) scratch = new ushort[length];
        for (var first = 0; first < scores.Length; first += Block)
        {
            var count = Math.Min(Block, scores.Length - first);
            var block = rows.Slice(first * trees.FeatureCount, count * trees.FeatureCount);
            var words = scratch.AsSpan(0, count * patterns.WordCount);
            patterns.Read(block, words, path);
            Add(block, words, scores.Slice(first, count));
        }
    }

    // Tree by tree, so that every row's leaves are added in the same order as one row's alone.
    private void Add(ReadOnlySpan<float> rows, ReadOnlySpan<ushort> words, Span<double> scores)
    {
        scores.Clear();
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            var (word, end) = (patterns.WordStarts[tree], patterns.WordStarts[tree + 1]);
            var leaves = trees.Leaves.AsSpan(trees.LeafStarts[tree]..trees.LeafStarts[tree + 1]);
            var own = words[(word * scores.Length)..(end * scores.Length)];
            if (leaves.Length == 1) AddTo(scores, leaves[0]);
            else if (leaves.Length <= FewLeaves) AddFew(few.AsSpan(starts[tree]), own, leaves, scores);
            else if (leaves.Length <= MostLeaves) AddMany(many.AsSpan(starts[tree]), own, leaves, scores);
            else AddWalking(tree, rows, scores);
        }

        AddTo(scores, trees.Start);
    }

    private static void AddTo(Span<double> scores, double value)
    {
        foreach (ref var score in scores) score += value;
    }

    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddFew(ReadOnlySpan<ushort> conditions, ReadOnlySpan<ushort> words,
        ReadOnlySpan<double> leaves, Span<double> scores)
    {
        var asked = Vector256.Create(conditions[..FewLeaves]);
        var wanted = Vector256.Create(conditions.Slice(FewLeaves, FewLeaves));
        for (var r = 0; r < words.Length; r++)
        {
            var reached = Vector256.Equals(Vector256.Create(words[r]) & asked, wanted);
            scores[r] += leaves[BitOperations.TrailingZeroCount(reached.ExtractMostSignificantBits())];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddMany(ReadOnlySpan<uint> conditions, ReadOnlySpan<ushort> words,
        ReadOnlySpan<double> leaves, Span<double> scores)
    {
        var vectors = MemoryMarshal.Cast<uint, Vector512<uint>>(conditions);
        var (low, high) = (vectors[0], vectors[1]);
        var (wantedLow, wantedHigh) = (vectors[2], vectors[3]);
        var isTwo = words.Length > scores.Length;
        for (var r = 0; r < scores.Length; r++)
        {
            var pattern = Vector512.Create(
                isTwo ? words[r] | (uint)words[scores.Length + r] << 16 : words[r]);
            var reached = Vector512.Equals(pattern & low, wantedLow).ExtractMostSignificantBits()
                | Vector512.Equals(pattern & high, wantedHigh).ExtractMostSignificantBits() << 16;
            scores[r] += leaves[BitOperations.TrailingZeroCount(reached)];
        }
    }

    private void AddWalking(int tree, ReadOnlySpan<float> rows, Span<double> scores)
    {
        for (var r = 0; r < scores.Length; r++)
        {
            var row = rows.Slice(r * trees.FeatureCount, trees.FeatureCount);
            scores[r] += trees.Leaves[trees.LeafStarts[tree] + trees.LeafOf(tree, row)];
        }
    }

    // Where there is no leaf a bit is wanted that is not asked for, so that it is never reached.
    private uint[] ConditionsOf(int tree, int room)
    {
        var conditions = new uint[2 * room];
        conditions.AsSpan(room).Fill(1);
        var first = trees.NodeStarts[tree];
        if (first == trees.NodeStarts[tree + 1]) return conditions;
        Visit(0, 0, 0);
        return conditions;

        void Visit(int node, uint asked, uint wanted)
        {
            if (node < 0)
            {
                (conditions[~node], conditions[room + ~node]) = (asked, wanted);
                return;
            }

            var bit = 1u << node;
            Visit(trees.Left[first + node], asked | bit, wanted | bit);
            Visit(trees.Right[first + node], asked | bit, wanted);
        }
    }
}
