using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class ColumnBlocksTests
{
    private const int Rows = 30;

    // Golub and Van Loan, "Matrix Computations", algorithm 5.2.6, one number at a time.
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(8)]
    [TestCase(19)]
    public void Columns_come_out_as_by_Gram_Schmidt_to_the_bit(int columns)
    {
        var (plain, blocks) = Draw(columns);
        for (var k = 0; k < columns; k++)
        {
            var norm = Math.Sqrt(Sum(r => plain[r, k] * plain[r, k]));
            for (var r = 0; r < Rows; r++) plain[r, k] /= norm;
            for (var j = k + 1; j < columns; j++)
            {
                var dot = Sum(r => plain[r, j] * plain[r, k]);
                for (var r = 0; r < Rows; r++) plain[r, j] -= dot * plain[r, k];
            }
        }

        blocks.Orthonormalise();

        Assert.That(Numbers(blocks, columns), Is.EqualTo(plain.Cast<double>()));
    }

    [TestCase(3)]
    [TestCase(11)]
    public void Multiplied_by_texts_twice_they_are_A_transposed_A_times_themselves(int columns)
    {
        var (plain, blocks) = Draw(columns);
        SparseVector[] texts = [new([0, 4, 29], [1, 2, 3]), new([4], [0.5f]), new([1, 2], [-1, 1])];
        var product = new double[Rows, columns];
        foreach (var text in texts)
        {
            for (var c = 0; c < columns; c++)
            {
                var projected = text.Indices.Zip(text.Values, (row, value) => plain[row, c] * value).Sum();
                foreach (var (row, value) in text.Indices.Zip(text.Values)) product[row, c] += projected * value;
            }
        }

        blocks.Multiply(texts);

        Assert.That(Numbers(blocks, columns), Is.EqualTo(product.Cast<double>()).Within(1e-15));
    }

    [Test]
    public void A_column_that_the_ones_before_make_up_is_dropped()
    {
        var blocks = new ColumnBlocks(Rows, 3, new Queue<double>(Enumerable.Range(0, Rows)
            .SelectMany(row => new double[] { row, 2 * row, 1 })).Dequeue);
        blocks.Orthonormalise();

        Assert.That(Enumerable.Range(0, Rows).Select(row => blocks[row, 1]), Is.All.Zero);
        Assert.That(Sum(row => blocks[row, 2] * blocks[row, 2]), Is.EqualTo(1).Within(1e-12));
    }

    private static (double[,] Plain, ColumnBlocks Blocks) Draw(int columns)
    {
        var (plain, random) = (new double[Rows, columns], new Random(3));
        var drawn = new Queue<double>();
        for (var r = 0; r < Rows; r++)
        {
            for (var c = 0; c < columns; c++) drawn.Enqueue(plain[r, c] = random.NextDouble() - 0.5);
        }

        return (plain, new ColumnBlocks(Rows, columns, drawn.Dequeue));
    }

    private static IEnumerable<double> Numbers(ColumnBlocks blocks, int columns) =>
        from row in Enumerable.Range(0, Rows)
        from column in Enumerable.Range(0, columns)
        select blocks[row, column];

    private static double Sum(Func<int, double> of)
    {
        var sum = 0.0;
        for (var r = 0; r < Rows; r++) sum += of(r);
        return sum;
    }
}
