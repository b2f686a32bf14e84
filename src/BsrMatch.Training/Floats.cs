using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Training;

/// <summary>
/// Sums over rows of numbers, number by number: a product and then a sum, row after row, so that the width of
/// the processor's vectors changes no bit.
/// </summary>
internal static class Floats
{
    private const int Lanes = 16;
    private const int Block = 4 * Lanes;

    public static void AddScaled(float factor, ReadOnlySpan<float> values, Span<float> sums)
    {
        sums = sums[..values.Length];
        var scale = Vector512.Create(factor);
        var at = 0;
        for (; at + Lanes <= values.Length; at += Lanes)
            (Load(sums, at) + Load(values, at) * scale).StoreUnsafe(ref sums[at]);
        for (; at + Lanes / 2 <= values.Length; at += Lanes / 2)
        {
            var eight = Vector256.LoadUnsafe(in values[at]) * scale.GetLower();
            (Vector256.LoadUnsafe(ref sums[at]) + eight).StoreUnsafe(ref sums[at]);
        }

        for (; at < values.Length; at++) sums[at] += values[at] * factor;
    }

    /// <summary>Adds some rows of a table, each times its factor.</summary>
    /// <param name="table">The rows, of which only as many numbers count as there are sums.</param>
    /// <param name="stride">From the start of one row to that of the next.</param>
    /// <param name="rows">Which rows.</param>
    /// <param name="factors">One for each of those.</param>
    /// <param name="sums">What they are added to.</param>
    public static void AddRows(ReadOnlySpan<float> table, int stride, ReadOnlySpan<int> rows,
        ReadOnlySpan<float> factors, Span<float> sums)
    {
        factors = factors[..rows.Length];
        var first = 0;
        for (; first + Block <= sums.Length; first += Block)
        {
            var block = sums.Slice(first, Block);
            var (sum1, sum2) = (Load(block, 0), Load(block, Lanes));
            var (sum3, sum4) = (Load(block, 2 * Lanes), Load(block, 3 * Lanes));
            for (var i = 0; i < rows.Length; i++)
            {
                var row = table.Slice(rows[i] * stride + first, Block);
                var factor = Vector512.Create(factors[i]);
                sum1 += Load(row, 0) * factor;
                sum2 += Load(row, Lanes) * factor;
                sum3 += Load(row, 2 * Lanes) * factor;
                sum4 += Load(row, 3 * Lanes) * factor;
            }

            sum1.CopyTo(block);
            sum2.CopyTo(block[Lanes..]);
            sum3.CopyTo(block[(2 * Lanes)..]);
            sum4.CopyTo(block[(3 * Lanes)..]);
        }

        for (; first + Lanes <= sums.Length; first += Lanes)
        {
            var sum = Load(sums, first);
            for (var i = 0; i < rows.Length; i++)
                sum += Load(table.Slice(rows[i] * stride + first, Lanes), 0) * Vector512.Create(factors[i]);
            sum.StoreUnsafe(ref sums[first]);
        }

        if (first == sums.Length) return;
        for (var i = 0; i < rows.Length; i++)
            AddScaled(factors[i], table.Slice(rows[i] * stride, sums.Length)[first..], sums[first..]);
    }

    /// <summary>The squares' sum, in lanes and an order that are the same on every processor.</summary>
    public static float SumOfSquares(ReadOnlySpan<float> values)
    {
        var lanes = Vector512<float>.Zero;
        var at = 0;
        for (; at + Lanes <= values.Length; at += Lanes) lanes += Load(values, at) * Load(values, at);
        var eight = lanes.GetLower() + lanes.GetUpper();
        var four = eight.GetLower() + eight.GetUpper();
        var sum = four[0] + four[1] + four[2] + four[3];
        for (; at < values.Length; at++) sum += values[at] * values[at];
        return sum;
    }

    public static void Draw(Random random, float limit, Span<float> values)
    {
        foreach (ref var value in values) value = (2 * random.NextSingle() - 1) * limit;
    }

    // The caller sees to it that so many numbers follow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ReadOnlySpan<float> values, int at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);
}
