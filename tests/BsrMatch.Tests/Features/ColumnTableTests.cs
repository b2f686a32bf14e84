using BsrMatch.Features;

namespace BsrMatch.Tests.Features;

/// <summary>Side by side programmes give the very bits they give one by one.</summary>
public sealed class ColumnTableTests
{
    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool EveryDotProductIsThatOfThePairAlone(byte programmes, byte length, int seed)
    {
        var random = new Random(seed);
        var (vectors, asked) = Make(random, programmes, length % 40);
        var table = new ColumnTable<double>(vectors);
        var dots = new double[table.Width];

        table.Dots(asked, dots);

        return dots.Take(vectors.Length).SequenceEqual(vectors.Select(vector => Vectors.Dot(asked, vector)));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public bool FloatsAreMultipliedAsDoubles(byte programmes, byte length, int seed)
    {
        var random = new Random(seed);
        var (vectors, asked) = Make(random, programmes, length % 40);
        float[][] narrow = [.. vectors.Select(vector => Array.ConvertAll(vector, value => (float)value))];
        var table = new ColumnTable<float>(narrow);
        var dots = new double[table.Width];

        table.Dots(asked, dots);

        return dots.Take(narrow.Length).SequenceEqual(
            narrow.Select(vector => Vectors.Dot(asked, Array.ConvertAll(vector, value => (double)value))));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool TheBestIsTheGreatestProduct(byte programmes, byte length, int seed)
    {
        var random = new Random(seed);
        var (vectors, asked) = Make(random, programmes, length % 40);
        var table = new ColumnTable<double>(vectors);
        var best = new double[table.Width];

        table.Best(asked, best);

        return best.Take(vectors.Length).SequenceEqual(vectors.Select(vector =>
            vector.Zip(asked, (one, other) => one * other).Append(0).Max()));
    }

    [Test]
    public void OfAShorterVectorTheRestDoesNotCount()
    {
        var table = new ColumnTable<double>([[1, 2, 100], [3, 4, 100]]);
        var dots = new double[table.Width];

        table.Dots([10, 1], dots);

        Assert.That(dots.Take(2), Is.EqualTo(new double[] { 12, 34 }));
    }

    private static (double[][] Vectors, double[] Asked) Make(Random random, int programmes, int length) =>
        ([.. Enumerable.Range(0, programmes).Select(_ => Numbers(random, length))], Numbers(random, length));

    private static double[] Numbers(Random random, int length) =>
        [.. Enumerable.Range(0, length).Select(_ => random.Next(3) == 0 ? 0 : 2 * random.NextDouble() - 1)];
}
