using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// The leading right singular vectors of the matrix of texts by stems and concepts, by randomised subspace
/// iteration: Halko, Martinsson and Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011,
/// algorithm 4.4.
/// </summary>
internal static class LatentTrainer
{
    private const int Iterations = 6;
    private const double LeastLeft = 1e-9;

    // Beside the stems, whose vector has length one and a half; chosen by ranking with this space alone.
    private const double ConceptWeight = 0.2;

    /// <param name="vectors">The texts' vectors.</param>
    /// <param name="wordCount">How many of their inputs are stems.</param>
    /// <param name="firstConcept">Where in them the concepts begin.</param>
    /// <param name="conceptRarity">How much each concept tells.</param>
    /// <param name="dimensions">Dimensions of the space; fewer where the texts have not as many.</param>
    /// <param name="seed">Seed of the first basis.</param>
    public static LatentSpace Train(IReadOnlyList<SparseVector> vectors, int wordCount, int firstConcept,
        IReadOnlyList<float> conceptRarity, int dimensions, int seed)
    {
        // Stems are weighted by rarity already, concepts are not.
        double[] weights =
        [
            .. Enumerable.Repeat(1.0, wordCount), .. conceptRarity.Select(rarity => ConceptWeight * rarity),
        ];
        var inputs = weights.Length;
        var rows = vectors.Select(vector => RowOf(vector, wordCount, firstConcept, weights))
            .Where(row => row.Count > 0).ToList();
        dimensions = Math.Min(dimensions, Math.Min(rows.Count, inputs));
        var basis = new double[inputs * dimensions];
        var random = new Random(seed);
        for (var i = 0; i < basis.Length; i++) basis[i] = random.NextDouble() - 0.5;
        Orthonormalise(basis, inputs, dimensions);
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            basis = Multiply(rows, basis, inputs, dimensions);
            Orthonormalise(basis, inputs, dimensions);
        }

        return new LatentSpace(dimensions,
            [.. basis.Select((value, at) => (float)(value * weights[at / dimensions]))],
            wordCount, firstConcept);
    }

    private static SparseVector RowOf(SparseVector vector, int wordCount, int firstConcept, double[] weights)
    {
        var (indices, values) = (new List<int>(), new List<float>());
        for (var i = 0; i < vector.Count; i++)
        {
            var input = LatentSpace.InputOf(vector.Indices[i], wordCount, firstConcept, weights.Length);
            if (input < 0) continue;
            indices.Add(input);
            values.Add((float)(vector.Values[i] * weights[input]));
        }

        return new SparseVector([.. indices], [.. values]);
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
