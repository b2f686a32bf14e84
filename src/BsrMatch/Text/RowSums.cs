using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Text;

/// <summary>
/// Weighted sums of the rows of a table. Each column is summed by itself, row after row, a product and then a
/// sum, never both in one rounding: so the width of the processor's vectors changes no bit.
/// </summary>
/// <param name="table">The rows, one behind the other, as long as there are sums.</param>
/// <param name="firstRow">The number of the table's first row.</param>
internal readonly ref struct RowSums(ReadOnlySpan<float> table, int firstRow = 0)
{
    private const int Lanes = 8;
    private const int Block = 4 * Lanes;

    private readonly ReadOnlySpan<float> table = table;

    /// <summary>Adds rows, each times its weight, to sums of double precision.</summary>
    public void Add(ReadOnlySpan<int> rows, ReadOnlySpan<float> weights, Span<double> sums)
    {
        for (var column = 0; column < sums.Length; column += Block)
        {
            var end = Math.Min(column + Block, sums.Length);
            if (end - column < Lanes) AddNarrow(rows, weights, sums, column);
            else AddBlock(rows, weights, sums, column, end);
        }
    }

    private void AddNarrow(
        ReadOnlySpan<int> rows, ReadOnlySpan<float> weights, Span<double> sums, int column)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = Row(rows[i], sums.Length);
            double weight = weights[i];
            for (var c = column; c < sums.Length; c++) sums[c] += weight * row[c];
        }
    }

    // Up to 32 columns stay in registers. Where they are fewer, some are summed more than once, with the same
    // result each time.
    private void AddBlock(
        ReadOnlySpan<int> rows, ReadOnlySpan<float> weights, Span<double> sums, int column, int end)
    {
        var last = end - Lanes;
        var second = Math.Min(column + Lanes, last);
        var third = Math.Min(column + 2 * Lanes, last);
        var (sum1, sum2) = (Load(sums, column), Load(sums, second));
        var (sum3, sum4) = (Load(sums, third), Load(sums, last));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = Row(rows[i], sums.Length);
            var weight = Vector512.Create((double)weights[i]);
            sum1 += weight * Widen(row, column);
            sum2 += weight * Widen(row, second);
            sum3 += weight * Widen(row, third);
            sum4 += weight * Widen(row, last);
        }

        sum1.CopyTo(sums[column..]);
        sum2.CopyTo(sums[second..]);
        sum3.CopyTo(sums[third..]);
        sum4.CopyTo(sums[last..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<float> Row(int row, int width) => table.Slice((row - firstRow) * width, width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(Span<double> values, int at) =>
        Vector512.Create<double>(values.Slice(at, Lanes));

    // The caller's columns lie within the row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Widen(ReadOnlySpan<float> row, int column) => Vector512.WidenLower(
        Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)column).ToVector512Unsafe());
}
