using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// The leading right singular vectors of the text-by-stem matrix, by randomised subspace iteration: Halko,
/// Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011, algorithm 4.4.
/// </summary>
internal static class LatentTrainer
{
    private const int Iterations = 6;
    private const double LeastLeft = 1e-9;

    public static LatentSpace Train(
        IReadOnlyList<SparseVector> vectors, int wordCount, int dimensions, int seed)
    {
        var rows = vectors.Select(vector => WordsOf(vector, wordCount)).Where(row => row.Count > 0).ToList();
        dimensions = Math.Min(dimensions, Math.Min(rows.Count, wordCount));
        var basis = new double[wordCount * dimensions];
        var random = new Random(seed);
        for (var i = 0; i < basis.Length; i++) basis[i] = random.NextDouble() - 0.5;
        Orthonormalise(basis, wordCount, dimensions);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            basis = Multiply(rows, basis, wordCount, dimensions);
            Orthonormalise(basis, wordCount, dimensions);
        }

        return new LatentSpace(dimensions, Array.ConvertAll(basis, value => (float)value));
    }

    private static SparseVector WordsOf(SparseVector vector, int wordCount)
    {
        var count = vector.Indices.Count(index => index < wordCount);
        return new SparseVector(vector.Indices[..count], vector.Values[..count]);
    }

    // basis <- A'A basis, one text at a time.
    private static double[] Multiply(
        IReadOnlyList<SparseVector> rows, double[] basis, int wordCount, int dimensions)
    {
        var product = new double[wordCount * dimensions];
        var projected = new double[dimensions];
        foreach (var row in rows)
        {
            Array.Clear(projected);
            for (var i = 0; i < row.Count; i++)
            {
                var (at, value) = (row.Indices[i] * dimensions, (double)row.Values[i]);
                for (var d = 0; d < dimensions; d++) projected[d] += value * basis[at + d];
            }

            for (var i = 0; i < row.Count; i++)
            {
                var (at, value) = (row.Indices[i] * dimensions, (double)row.Values[i]);
                for (var d = 0; d < dimensions; d++) product[at + d] += value * projected[d];
            }
        }

        return product;
    }

    // Modified Gram-Schmidt over the columns. Where the texts have fewer directions than there are columns,
    // nothing but rounding is left of a column; it is dropped, since stretching it to length one would make
    // up a direction.
    private static void Orthonormalise(double[] basis, int rows, int columns)
    {
        for (var c = 0; c < columns; c++)
        {
            var whole = Norm(basis, rows, columns, c);
            for (var earlier = 0; earlier < c; earlier++)
            {
                var dot = 0.0;
                for (var r = 0; r < rows; r++) dot += basis[r * columns + c] * basis[r * columns + earlier];
                for (var r = 0; r < rows; r++) basis[r * columns + c] -= dot * basis[r * columns + earlier];
            }

            var left = Norm(basis, rows, columns, c);
            var keep = left > LeastLeft * whole;
            for (var r = 0; r < rows; r++) basis[r * columns + c] = keep ? basis[r * columns + c] / left : 0;
        }
    }

    private static double Norm(double[] basis, int rows, int columns, int column)
    {
        var sum = 0.0;
        for (var r = 0; r < rows; r++) sum += basis[r * columns + column] * basis[r * columns + column];
        return Math.Sqrt(sum);
    }
}
