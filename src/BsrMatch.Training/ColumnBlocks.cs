using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// A matrix with few columns and many rows, kept in blocks of some columns that threads share out. Every sum
/// is of one column, from the first row to the last: neither the width of the processor's vectors nor the
/// number of threads changes a bit.
/// </summary>
internal sealed class ColumnBlocks
{
    private const int Lanes = 8;
    private const double LeastLeft = 1e-9;

    private readonly int rows;
    private readonly int columns;
    private readonly double[][] blocks;

    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="next">Draws the numbers, row after row.</param>
    public ColumnBlocks(int rows, int columns, Func<double> next)
    {
        (this.rows, this.columns) = (rows, columns);
        blocks = new double[(columns + Lanes - 1) / Lanes][];
        for (var block = 0; block < blocks.Length; block++) blocks[block] = new double[rows * Lanes];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) At(row, column) = next();
        }
    }

    public double this[int row, int column] => At(row, column);

    /// <summary>
    /// Becomes A'A times itself, A being a matrix of texts by rows of this one, one text at a time.
    /// </summary>
    public void Multiply(IReadOnlyList<SparseVector> texts) => Parallel.For(0, blocks.Length, at =>
    {
        var (from, to) = (blocks[at], new double[rows * Lanes]);
        foreach (var (indices, values) in texts)
        {
            var projected = Vector512<double>.Zero;
            for (var i = 0; i < indices.Length; i++)
                projected += Row(from, indices[i]) * (double)values[i];
            for (var i = 0; i < indices.Length; i++)
            {
                var sum = Row(to, indices[i]) + projected * (double)values[i];
                sum.StoreUnsafe(ref to[indices[i] * Lanes]);
            }
        }

        blocks[at] = to;
    });

    /// <summary>
    /// Modified Gram-Schmidt over the columns: each one, when its turn comes, is stretched to length one and
    /// taken out of all behind it. Where the texts have fewer directions than there are columns, nothing but
    /// rounding is left of a column; it is dropped, since stretching it to length one would make up a
    /// direction.
    /// </summary>
    public void Orthonormalise()
    {
        var whole = new double[columns];
        for (var column = 0; column < columns; column++) whole[column] = Norm(Column(column));
        for (var column = 0; column < columns; column++)
        {
            var unit = Column(column);
            var left = Norm(unit);
            var keep = left > LeastLeft * whole[column];
            for (var row = 0; row < rows; row++)
                At(row, column) = unit[row] = keep ? unit[row] / left : 0;
            var next = column + 1;
            Parallel.For(next / Lanes, blocks.Length, at => TakeOut(unit, blocks[at], next - at * Lanes));
        }
    }

    // Of a block's columns, those before the first one stay.
    private static void TakeOut(double[] unit, double[] block, int first)
    {
        var dots = Vector512<double>.Zero;
        for (var row = 0; row < unit.Length; row++) dots += Row(block, row) * unit[row];
        for (var lane = 0; lane < first; lane++) dots = dots.WithElement(lane, 0);
        for (var row = 0; row < unit.Length; row++)
            (Row(block, row) - dots * unit[row]).StoreUnsafe(ref block[row * Lanes]);
    }

    private double[] Column(int column)
    {
        var values = new double[rows];
        for (var row = 0; row < rows; row++) values[row] = At(row, column);
        return values;
    }

    private static double Norm(double[] column)
    {
        var sum = 0.0;
        foreach (var value in column) sum += value * value;
        return Math.Sqrt(sum);
    }

    private ref double At(int row, int column) => ref blocks[column / Lanes][row * Lanes + column % Lanes];

    private static Vector512<double> Row(double[] block, int row) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(block), (nuint)(row * Lanes));
}
