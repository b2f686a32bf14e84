namespace BsrMatch.Features;

/// <summary>Sums over short dense vectors, in index order.</summary>
internal static class Vectors
{
    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    public static double Norm(double[] a) => Math.Sqrt(Dot(a, a));

    /// <summary>The cosine; 0 when either is zero.</summary>
    public static double Cosine(double[] a, double[] b) => Cosine(a, Norm(a), b, Norm(b));

    /// <summary>The same, their norms being known.</summary>
    public static double Cosine(double[] a, double normOfA, double[] b, double normOfB)
    {
        var norms = normOfA * normOfB;
        return norms > 0 ? Dot(a, b) / norms : 0;
    }
}
