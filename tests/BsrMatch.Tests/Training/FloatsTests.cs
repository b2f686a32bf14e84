using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class FloatsTests
{
    // Every way through: blocks, single vectors, and what is left over.
    [TestCase(1)]
    [TestCase(15)]
    [TestCase(25)]
    [TestCase(32)]
    [TestCase(64)]
    [TestCase(103)]
    [TestCase(150)]
    public void Rows_are_summed_as_one_would_number_by_number(int width)
    {
        var random = new Random(width);
        var stride = width + 3;
        var (table, sums) = (Draw(random, 5 * stride), Draw(random, width));
        int[] rows = [4, 0, 0, 2];
        var factors = Draw(random, rows.Length);
        var expected = (float[])sums.Clone();
        foreach (var (row, factor) in rows.Zip(factors))
        {
            for (var i = 0; i < width; i++) expected[i] += table[row * stride + i] * factor;
        }

        var oneByOne = (float[])sums.Clone();
        foreach (var (row, factor) in rows.Zip(factors))
            Floats.AddScaled(factor, table.AsSpan(row * stride, width), oneByOne);
        Floats.AddRows(table, stride, rows, factors, sums);

        Assert.That(sums, Is.EqualTo(expected));
        Assert.That(oneByOne, Is.EqualTo(expected));
    }

    [TestCase(1)]
    [TestCase(16)]
    [TestCase(70)]
    public void Squares_are_summed_over_every_number(int count)
    {
        var values = Draw(new Random(count), count);

        Assert.That(Floats.SumOfSquares(values),
            Is.EqualTo(values.Sum(value => (double)value * value)).Within(1e-5));
    }

    private static float[] Draw(Random random, int count)
    {
        var values = new float[count];
        Floats.Draw(random, 1, values);
        return values;
    }
}
