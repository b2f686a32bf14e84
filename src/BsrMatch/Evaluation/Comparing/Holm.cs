namespace BsrMatch.Evaluation.Comparing;

/// <summary>Keeps many tests from finding by chance what is not there.</summary>
internal static class Holm
{
    /// <summary>
    /// The p-values as if each had been the only test: the smallest times their number, the next times one
    /// less, and so on, none smaller than the one before and none above 1. Taking those below 5% as found,
    /// the chance to find anything where there is nothing is at most 5%.
    /// </summary>
    /// <remarks>
    /// Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics
    /// 6(2), 1979. It holds however the tests depend on each other, and groups of the same profiles do.
    /// </remarks>
    /// <exception cref="ArgumentException">One is not a number: nothing was measured there, so that nothing
    /// can be told.</exception>
    public static double[] Adjust(IReadOnlyList<double> pValues)
    {
        if (pValues.Any(double.IsNaN)) throw new ArgumentException("a p-value is NaN", nameof(pValues));
        var (adjusted, least) = (new double[pValues.Count], 0.0);
        foreach (var (rank, at) in Enumerable.Range(0, adjusted.Length).OrderBy(i => pValues[i]).Index())
            adjusted[at] = least = Math.Min(1, Math.Max(least, (adjusted.Length - rank) * pValues[at]));
        return adjusted;
    }
}
