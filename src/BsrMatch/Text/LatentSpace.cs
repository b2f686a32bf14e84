namespace BsrMatch.Text;

/// <summary>
/// Latent semantic analysis: projects the stems and concepts of a text to a few dense dimensions, in which
/// texts that use other words for the same matter lie close, and through the concepts those in other
/// languages too.
/// Deerwester et al., "Indexing by latent semantic analysis", JASIS 41, 1990.
/// </summary>
/// <param name="dimensions">Number of dimensions, the weightiest first.</param>
/// <param name="projection">
/// The projection of input r to dimension d at r * dimensions + d; stems first, then concepts.
/// </param>
/// <param name="wordCount">How many of the inputs are stems, which lead a text's vector.</param>
/// <param name="firstConcept">Where in a text's vector the concepts begin.</param>
internal sealed class LatentSpace(
    int dimensions, ReadOnlyMemory<float> projection, int wordCount, int firstConcept)
{
    private readonly int inputs = dimensions > 0 ? projection.Length / dimensions : 0;

    /// <summary>The same of an array.</summary>
    public LatentSpace(int dimensions, float[] projection, int wordCount, int firstConcept)
        : this(dimensions, projection.AsMemory(), wordCount, firstConcept)
    {
    }

    public int Dimensions { get; } = dimensions;

    public ReadOnlySpan<float> Projection => projection.Span;

    /// <summary>Projects a text's vector; the result is zero without any known stem or concept.</summary>
    public float[] Project(SparseVector vector)
    {
        var sums = new double[Dimensions];
        if (inputs == 0) return new float[Dimensions];

        // The entries between stems and concepts, and behind the concepts, are none of its inputs.
        var (words, concepts) = (vector.FirstFrom(wordCount), vector.FirstFrom(firstConcept));
        var end = vector.FirstFrom(firstConcept + inputs - wordCount);
        new RowSums(Projection).Add(vector.Indices.AsSpan(0, words), vector.Values.AsSpan(0, words), sums);
        var count = Math.Max(0, end - concepts);
        new RowSums(Projection[(wordCount * Dimensions)..], firstConcept).Add(
            vector.Indices.AsSpan(concepts, count), vector.Values.AsSpan(concepts, count), sums);
        return Array.ConvertAll(sums, sum => (float)sum);
    }

    /// <summary>A projection stretched to length one; zero stays zero.</summary>
    public static float[] Unit(float[] projection)
    {
        var squared = 0.0;
        foreach (var value in projection) squared += (double)value * value;
        var scale = squared > 0 ? 1 / Math.Sqrt(squared) : 0;
        return Array.ConvertAll(projection, value => (float)(value * scale));
    }

    /// <summary>The cosine of the leading dimensions of two projections; 0 where one is zero.</summary>
    /// <param name="a">A projection.</param>
    /// <param name="b">Another.</param>
    /// <param name="leading">How many dimensions to compare at most.</param>
    public static double Cosine(float[] a, float[] b, int leading = int.MaxValue)
    {
        var (dot, first, second) = (0.0, 0.0, 0.0);
        for (var d = 0; d < Math.Min(a.Length, leading); d++)
        {
            dot += (double)a[d] * b[d];
            first += (double)a[d] * a[d];
            second += (double)b[d] * b[d];
        }

        return first > 0 && second > 0 ? dot / Math.Sqrt(first * second) : 0;
    }

    /// <summary>
    /// The input that an entry of a text's vector is; -1 for one the space does not look at.
    /// </summary>
    /// <param name="index">Where in the vector the entry stands.</param>
    /// <param name="wordCount">How many of the inputs are stems.</param>
    /// <param name="firstConcept">Where in the vector the concepts begin.</param>
    /// <param name="inputs">Number of stems and concepts.</param>
    public static int InputOf(int index, int wordCount, int firstConcept, int inputs)
    {
        if (index < wordCount) return index;
        var input = wordCount + index - firstConcept;
        return index >= firstConcept && input < inputs ? input : -1;
    }
}
