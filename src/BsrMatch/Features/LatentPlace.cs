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
    private readonly double squared;
    private readonly double leadingSquared;

    public LatentPlace(float[] vector)
    {
        this.vector = Array.ConvertAll(vector, value => (double)value);
        squared = Dot(this.vector, this.vector);
        leadingSquared = Dot(Gist(this.vector), Gist(this.vector));
    }

    /// <summary>The cosine with another place; 0 where one is zero.</summary>
    public double Cosine(LatentPlace other) =>
        Cosine(Dot(vector, other.vector), squared, other.squared);

    /// <summary>The same in the leading dimensions alone.</summary>
    public double GistCosine(LatentPlace other) =>
        Cosine(Dot(Gist(vector), Gist(other.vector)), leadingSquared, other.leadingSquared);

    private static double Cosine(double dot, double first, double second) =>
        first > 0 && second > 0 ? dot / Math.Sqrt(first * second) : 0;

    private static ReadOnlySpan<double> Gist(double[] vector) =>
        vector.AsSpan(0, Math.Min(vector.Length, Leading));

    // In the order of the dimensions, so that the sum is the same on every processor.
    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        b = b[..a.Length];
        for (var d = 0; d < a.Length; d++) sum += a[d] * b[d];
        return sum;
    }
}
