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
        var random = new Random(seed);
        var basis = new ColumnBlocks(inputs, dimensions, () => random.NextDouble() - 0.5);
        basis.Orthonormalise();
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            basis.Multiply(rows);
            basis.Orthonormalise();
        }

        var projection = new float[inputs * dimensions];
        for (var i = 0; i < inputs; i++)
        {
            for (var d = 0; d < dimensions; d++)
                projection[i * dimensions + d] = (float)(basis[i, d] * weights[i]);
        }

        return new LatentSpace(dimensions, projection, wordCount, firstConcept);
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
}
