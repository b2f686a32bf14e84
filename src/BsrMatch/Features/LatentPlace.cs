namespace BsrMatch.Features;

/// <summary>
/// A text's place in the latent semantic space, with the lengths that every cosine with it takes.
/// </summary>
internal sealed class LatentPlace
{
    /// <summary>
    /// So many dimensions tell what a text is about; the later ones tell how. Chosen by ranking with their
    /// cosine alone.
    /// </summary>
    private const int Leading = 20;

    private readonly double[] vector;

    public LatentPlace(float[] vector)
    {
        this.vector = Array.ConvertAll(vector, value => (double)value);
        Squared = Dot(this.vector, this.vector);
        LeadingSquared = Dot(Gist, Gist);
    }

    public ReadOnlySpan<double> Vector => vector;

    /// <summary>The vector with itself.</summary>
    public double Squared { get; }

    /// <summary>The leading dimensions.</summary>
    public ReadOnlySpan<double> Gist => vector.AsSpan(0, Math.Min(vector.Length, Leading));

    /// <summary>The same with themselves.</summary>
    public double LeadingSquared { get; }

    /// <summary>The cosine with another place; 0 where one is zero.</summary>
    public double Cosine(LatentPlace other) =>
        Cosine(Dot(vector, other.vector), Squared, other.Squared);

    /// <summary>The same in the leading dimensions alone.</summary>
    public double GistCosine(LatentPlace other) =>
        Cosine(Dot(Gist, other.Gist), LeadingSquared, other.LeadingSquared);

    /// <summary>The cosine of two places, given what each is with itself; 0 where one is zero.</summary>
    public static double Cosine(double dot, double first, double second) =>
        first > 0 && second > 0 ? dot / Math.Sqrt(first * second) : 0;

    // In the order of the dimensions, so that the sum is the same on every processor.
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        b = b[..a.Length];
        for (var d = 0; d < a.Length; d++) sum += a[d] * b[d];
        return sum;
    }
}
