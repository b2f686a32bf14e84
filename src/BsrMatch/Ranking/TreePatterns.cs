using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BsrMatch.Ranking;

/// <summary>How to compare a row with thresholds; every way gives the same bits.</summary>
internal enum PatternPath
{
    /// <summary>One node at a time, on any processor and for rows of any length.</summary>
    Plain,

    /// <summary>Eight nodes at a time.</summary>
    Avx2,

    /// <summary>Sixteen nodes at a time.</summary>
    Avx512,
}

/// <summary>
/// Which way a row goes at each inner node of an ensemble, as bits: whatever a tree says of a row, it says by
/// these alone. A word holds sixteen nodes of one tree; the bit of a node is set where the row goes left.
/// </summary>
internal sealed class TreePatterns
{
    /// <summary>Nodes to a word.</summary>
    public const int WordLength = 16;

    /// <summary>Up to this many features a row lies in registers while it is compared.</summary>
    private const int MostFeatures = 32;

    private readonly int featureCount;
    private readonly int[] features;
    private readonly float[] thresholds;

    public TreePatterns(TreeEnsemble trees)
    {
        featureCount = trees.FeatureCount;
        WordStarts = new int[trees.TreeCount + 1];
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            var nodes = trees.NodeStarts[tree + 1] - trees.NodeStarts[tree];
            WordStarts[tree + 1] = WordStarts[tree] + (nodes + WordLength - 1) / WordLength;
        }

        features = new int[WordCount * WordLength];
        thresholds = new float[features.Length];
        // Nothing is less than NaN, so the bits that belong to no node stay 0.
        Array.Fill(thresholds, float.NaN);
        for (var tree = 0; tree < trees.TreeCount; tree++)
        {
            var first = trees.NodeStarts[tree];
            var count = trees.NodeStarts[tree + 1] - first;
            trees.Features.AsSpan(first, count).CopyTo(features.AsSpan(WordStarts[tree] * WordLength));
            trees.Thresholds.AsSpan(first, count).CopyTo(thresholds.AsSpan(WordStarts[tree] * WordLength));
        }
    }

    /// <summary>Where each tree's words begin, and one past the last tree's.</summary>
    public int[] WordStarts { get; }

    /// <summary>Words to a row.</summary>
    public int WordCount => WordStarts[^1];

    /// <summary>The fastest way that this processor has.</summary>
    public static PatternPath Fastest { get; } =
        Avx512F.IsSupported ? PatternPath.Avx512 : Avx2.IsSupported ? PatternPath.Avx2 : PatternPath.Plain;

    /// <summary>Whether this processor has a way.</summary>
    public static bool IsSupported(PatternPath path) => path switch
    {
        PatternPath.Avx512 => Avx512F.IsSupported,
        PatternPath.Avx2 => Avx2.IsSupported,
        _ => true,
    };

    /// <summary>Compares rows with every threshold.</summary>
    /// <param name="rows">Rows of as many features as the ensemble has, one behind the other.</param>
    /// <param name="words">Filled with word w of row r at w times the number of rows plus r.</param>
    public void Read(ReadOnlySpan<float> rows, Span<ushort> words) => Read(rows, words, Fastest);

    /// <summary>The same in a given way, which the processor must have.</summary>
    public void Read(ReadOnlySpan<float> rows, Span<ushort> words, PatternPath path)
    {
        if (path == PatternPath.Plain || featureCount > MostFeatures) ReadPlain(rows, words);
        else if (featureCount == MostFeatures) ReadWide(rows, words, path);
        else ReadWide(Widen(rows), words, path);
    }

    private void ReadPlain(ReadOnlySpan<float> rows, Span<ushort> words)
    {
        var count = rows.Length / featureCount;
        for (var word = 0; word < WordCount; word++)
        {
            var asked = features.AsSpan(word * WordLength, WordLength);
            var limits = thresholds.AsSpan(word * WordLength, WordLength);
            for (var r = 0; r < count; r++)
            {
                var row = rows.Slice(r * featureCount, featureCount);
                var bits = 0;
                for (var node = 0; node < WordLength; node++)
                    bits |= (row[asked[node]] <= limits[node] ? 1 : 0) << node;
                words[word * count + r] = (ushort)bits;
            }
        }
    }

    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadWide(ReadOnlySpan<float> rows, Span<ushort> words, PatternPath path)
    {
        var lines = MemoryMarshal.Cast<float, Vector512<float>>(rows);
        var asked = MemoryMarshal.Cast<int, Vector512<int>>(features.AsSpan());
        var limits = MemoryMarshal.Cast<float, Vector512<float>>(thresholds.AsSpan());
        var count = lines.Length / 2;
        for (var word = 0; word < asked.Length; word++)
        {
            var (at, limit) = (asked[word], limits[word]);
            var line = words.Slice(word * count, count);
            for (var r = 0; r < line.Length; r++)
            {
                line[r] = path == PatternPath.Avx512
                    ? Compare512(lines[2 * r], lines[2 * r + 1], at, limit)
                    : Compare256(lines[2 * r], lines[2 * r + 1], at, limit);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Compare512(
        Vector512<float> low, Vector512<float> high, Vector512<int> at, Vector512<float> limit) =>
        (ushort)Vector512.LessThanOrEqual(Avx512F.PermuteVar16x32x2(low, at, high), limit)
            .ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Compare256(
        Vector512<float> low, Vector512<float> high, Vector512<int> at, Vector512<float> limit)
    {
        var first = Vector256.LessThanOrEqual(Pick(low, high, at.GetLower()), limit.GetLower());
        var second = Vector256.LessThanOrEqual(Pick(low, high, at.GetUpper()), limit.GetUpper());
        return (ushort)(first.ExtractMostSignificantBits() | second.ExtractMostSignificantBits() << 8);
    }

    // The lowest three bits of an index pick from each eighth of the row, the next two among the eighths.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Pick(Vector512<float> low, Vector512<float> high, Vector256<int> at)
    {
        var odd = (at << 28).AsSingle();
        return Avx.BlendVariable(
            Avx.BlendVariable(Avx2.PermuteVar8x32(low.GetLower(), at),
                Avx2.PermuteVar8x32(low.GetUpper(), at), odd),
            Avx.BlendVariable(Avx2.PermuteVar8x32(high.GetLower(), at),
                Avx2.PermuteVar8x32(high.GetUpper(), at), odd),
            (at << 27).AsSingle());
    }

    private float[] Widen(ReadOnlySpan<float> rows)
    {
        var wide = new float[rows.Length / featureCount * MostFeatures];
        for (var (from, to) = (0, 0); from < rows.Length; from += featureCount, to += MostFeatures)
            rows.Slice(from, featureCount).CopyTo(wide.AsSpan(to));
        return wide;
    }
}
