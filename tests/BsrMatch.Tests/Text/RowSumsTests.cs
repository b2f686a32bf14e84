using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>Sums in wide vectors have the bits of sums one by one.</summary>
public sealed class RowSumsTests
{
    [Test]
    public void Any_number_of_columns_is_summed_as_one_by_one([Range(1, 75)] int width)
    {
        const int firstRow = 3;
        var random = new Random(width);
        var (table, sums) = (Numbers(random, 20 * width), Numbers(random, width).Select(x => (double)x).ToArray());
        int[] rows = [.. Enumerable.Range(0, 40).Select(_ => firstRow + random.Next(20))];
        var weights = Numbers(random, rows.Length);
        var expected = (double[])sums.Clone();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var c = 0; c < width; c++)
                expected[c] += (double)weights[i] * table[(rows[i] - firstRow) * width + c];
        }

        new RowSums(table, firstRow).Add(rows, weights, sums);

        Assert.That(sums, Is.EqualTo(expected));
    }

    [TestCase(-1)]
    [TestCase(2)]
    public void A_row_outside_the_table_is_refused(int row) =>
        Assert.That(() => new RowSums(new float[20]).Add([row], [1], new double[10]),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Logistic_functions_of_many_numbers_are_those_of_each([Range(0, 30)] int count)
    {
        double[] odd = [double.NaN, 700, -700, 700.5, -700.5, double.PositiveInfinity, double.NegativeInfinity, -0.0];
        var random = new Random(count);
        double[] values =
        [
            .. Enumerable.Range(0, count).Select(i =>
                count % 3 == 0 && i % 5 == 0 ? odd[random.Next(odd.Length)] : 40 * (random.NextDouble() - 0.5)),
        ];
        var expected = Array.ConvertAll(values, StableMath.Sigmoid);

        StableMath.Sigmoid(values);

        Assert.That(values, Is.EqualTo(expected));
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 4 - 2)];
}
