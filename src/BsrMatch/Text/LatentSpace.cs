namespace BsrMatch.Text;

/// <summary>
/// Latent semantic analysis: projects the stems of a text to a few dense dimensions, in which texts that use
/// other words for the same matter lie close. Deerwester et al., "Indexing by latent semantic analysis",
/// JASIS 41, 1990.
/// </summary>
internal sealed class LatentSpace(int dimensions, float[] projection)
{
    public int Dimensions { get; } = dimensions;

    /// <summary>The projection of stem i to dimension d at i * dimensions + d.</summary>
    public float[] Projection { get; } = projection;

    /// <summary>
    /// Projects the stems of a vector; the result has length one, or is zero without any known stem.
    /// </summary>
    public float[] Project(SparseVector vector, int wordCount)
    {
        var sums = new double[Dimensions];
        for (var i = 0; i < vector.Count && vector.Indices[i] < wordCount; i++)
        {
            var row = Projection.AsSpan(vector.Indices[i] * Dimensions, Dimensions);
            double value = vector.Values[i];
            for (var d = 0; d < row.Length; d++) sums[d] += value * row[d];
        }

        var norm = 0.0;
        foreach (var sum in sums) norm += sum * sum;
        var result = new float[Dimensions];
        if (norm == 0) return result;
        norm = Math.Sqrt(norm);
        for (var d = 0; d < result.Length; d++) result[d] = (float)(sums[d] / norm);
        return result;
    }

    /// <summary>The cosine of two projections.</summary>
    public static double Cosine(float[] a, float[] b)
    {
        var sum = 0.0;
        for (var d = 0; d < a.Length; d++) sum += (double)a[d] * b[d];
        return sum;
    }
}
