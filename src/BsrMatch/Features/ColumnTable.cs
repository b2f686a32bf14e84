using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BsrMatch.Features;

/// <summary>
/// Vectors of many programmes side by side: all first numbers, then all second ones. So every programme has a
/// lane of its own, in which it is summed as it would be alone, a product and then a sum: the width of the
/// processor's vectors changes no bit.
/// </summary>
/// <typeparam name="T">Float or double; products and sums are of double precision.</typeparam>
internal sealed class ColumnTable<T> where T : unmanaged
{
    /// <summary>Programmes are worked on by so many at a time.</summary>
    public const int Step = 16;

    private const int Lanes = Step / 2;

    private readonly T[] table;

    /// <param name="vectors">One a programme, of one length.</param>
    public ColumnTable(IReadOnlyList<T[]> vectors)
    {
        Width = WidthFor(vectors.Count);
        table = new T[vectors.Select(vector => vector.Length).FirstOrDefault() * Width];
        for (var at = 0; at < vectors.Count; at++)
            for (var i = 0; i < vectors[at].Length; i++) table[i * Width + at] = vectors[at][i];
    }

    /// <summary>
    /// How many numbers a column has: one a programme, and zeros up to the next whole step.
    /// </summary>
    public int Width { get; }

    /// <summary>The width of a table for some programmes.</summary>
    public static int WidthFor(int programmes) => (programmes + Step - 1) / Step * Step;

    /// <summary>The dot product of a vector with every programme's.</summary>
    /// <param name="vector">As long as the programmes' or shorter, when the rest of them does not
    /// count.</param>
    /// <param name="dots">Filled; as long as the table is wide.</param>
    // Vectors are very slow until they are optimised, hence at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Dots(ReadOnlySpan<double> vector, Span<double> dots)
    {
        for (var column = 0; column < Width; column += Step)
        {
            var (low, high) = (Vector512<double>.Zero, Vector512<double>.Zero);
            for (var i = 0; i < vector.Length; i++)
            {
                var weight = Vector512.Create(vector[i]);
                low += weight * Load(table, i * Width + column);
                high += weight * Load(table, i * Width + column + Lanes);
            }

            low.CopyTo(dots[column..]);
            high.CopyTo(dots[(column + Lanes)..]);
        }
    }

    /// <summary>The greatest product of a vector's numbers with every programme's; 0 where none is
    /// greater.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Best(ReadOnlySpan<double> vector, Span<double> best)
    {
        for (var column = 0; column < Width; column += Lanes)
        {
            var most = Vector512<double>.Zero;
            for (var i = 0; i < vector.Length; i++)
                most = Vector512.Max(most, Vector512.Create(vector[i]) * Load(table, i * Width + column));
            most.CopyTo(best[column..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ReadOnlySpan<T> values, int at)
    {
        if (typeof(T) == typeof(double))
            return Vector512.Create<double>(MemoryMarshal.Cast<T, double>(values).Slice(at, Lanes));
        var narrow = Vector256.Create<float>(MemoryMarshal.Cast<T, float>(values).Slice(at, Lanes));
        return Vector512.WidenLower(narrow.ToVector512Unsafe());
    }
}
