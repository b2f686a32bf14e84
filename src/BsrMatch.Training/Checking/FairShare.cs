namespace BsrMatch.Training.Checking;

/// <summary>What too few texts are: far fewer than the others of their kind have.</summary>
internal static class FairShare
{
    // Below a third of the median; a median under three is chance, not a share.
    private const int Part = 3;
    private const double LeastMedian = 3;

    /// <summary>The counts below a third of the median, with that median.</summary>
    public static IEnumerable<(string Name, int Count, double Median)> FarBelow(
        IEnumerable<(string Name, int Count)> counts)
    {
        var all = counts.ToList();
        var median = Median([.. all.Select(pair => pair.Count)]);
        return median < LeastMedian
            ? []
            : all.Where(pair => pair.Count * Part < median).Select(pair => (pair.Name, pair.Count, median));
    }

    private static double Median(int[] values)
    {
        if (values.Length == 0) return 0;
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2.0;
    }
}
