using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BsrMatch.Ranking;

/// <summary>How many rows are looked at together; every way gives the same bits.</summary>
internal enum TreePath
{
    /// <summary>One row at a time, without a branch, on any processor.</summary>
    Scalar,

    /// <summary>Four rows, as NEON and SSE have them.</summary>
    Vector128,

    /// <summary>Eight rows, as AVX2 has them.</summary>
    Vector256,

    /// <summary>Sixteen rows, as AVX-512 has them.</summary>
    Vector512,
}

/// <summary>
/// Some rows of features, column by column, as all nodes of all trees are asked about many rows at once.
/// </summary>
internal static class RowBlock
{
    /// <summary>The most rows, and how long a column is; so many lie in near memory.</summary>
    public const int Length = 64;

    [ThreadStatic]
    private static float[]? scratch;

    /// <summary>The fastest path that this processor has.</summary>
    public static TreePath Fastest { get; } = Enum.GetValues<TreePath>().Last(IsSupported);

    /// <summary>Whether this processor has a path, and is fast at it.</summary>
    public static bool IsSupported(TreePath path) => path switch
    {
        TreePath.Vector512 => Vector512.IsHardwareAccelerated && Avx512CD.IsSupported,
        TreePath.Vector256 => Vector256.IsHardwareAccelerated,
        TreePath.Vector128 => Vector128.IsHardwareAccelerated,
        _ => true,
    };

    /// <summary>Room for the columns of a block, this thread's own; what it holds may be anything.</summary>
    public static float[] Room(int width)
    {
        var length = width * Length;
        return scratch is { } room && room.Length >= length ? room : scratch = new float[length];
    }

    /// <summary>Turns rows into columns.</summary>
    /// <param name="rows">Rows, one behind the other.</param>
    /// <param name="width">How long a row is.</param>
    /// <param name="block">Filled; behind the last row it stays as it is.</param>
    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Turn(ReadOnlySpan<float> rows, int width, Span<float> block)
    {
        var (r, count) = (0, rows.Length / width);
        for (; r <= count - Vector128<float>.Count; r += Vector128<float>.Count)
        {
            var one = rows.Slice(r * width, width);
            var two = rows.Slice((r + 1) * width, width);
            var three = rows.Slice((r + 2) * width, width);
            var four = rows.Slice((r + 3) * width, width);
            for (var i = 0; i < width; i++)
                Vector128.Create(one[i], two[i], three[i], four[i]).CopyTo(block[(i * Length + r)..]);
        }

        for (; r < count; r++)
            for (var i = 0; i < width; i++) block[i * Length + r] = rows[r * width + i];
    }
}

/// <summary>An inner node, to be asked about a block of rows.</summary>
/// <param name="Column">Where the column it looks at begins.</param>
/// <param name="Limit">Values up to this go left.</param>
/// <param name="Kept">What stays of a set where a row goes right.</param>
internal readonly record struct BlockNode(int Column, float Limit, uint Kept);
