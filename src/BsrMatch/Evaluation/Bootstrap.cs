namespace BsrMatch.Evaluation;

/// <summary>A mean and where it may lie.</summary>
/// <param name="Mean">The mean; NaN when there is nothing to average.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
public readonly record struct Interval(double Mean, double Low, double High);

/// <summary>
/// The confidence interval of a mean over profiles: how far the figure could move had other profiles asked.
/// </summary>
/// <remarks>
/// The percentile bootstrap of Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13:
/// draw as many profiles as there are, with replacement, note their mean, repeat; the interval lies between
/// the means that leave 2.5 % below and 2.5 % above. It narrows somewhat too much below some 20 profiles.
/// </remarks>
internal static class Bootstrap
{
    public const int DefaultResamples = 2_000;

    /// <summary>The share of the resampled means that the interval holds.</summary>
    public const double Confidence = 0.95;

    /// <summary>The mean of <paramref name="values"/> with its interval.</summary>
    /// <param name="values">One value a profile, in an order that does not depend on chance.</param>
    /// <param name="seed">The same seed gives the same interval, and the same draws for every system.</param>
    /// <param name="resamples">How often to draw, 1 or more.</param>
    public static Interval Mean(IReadOnlyList<double> values, ulong seed, int resamples = DefaultResamples)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Of(values.Count, drawn =>
        {
            var sum = 0.0;
            foreach (var at in drawn) sum += values[at];
            return sum / values.Count;
        }, seed, resamples);
    }

    /// <summary>
    /// The means of several figures, each with the interval it has by itself: all are over the same draws.
    /// </summary>
    /// <param name="figures">One array a figure, with a value for each profile; all of one length.</param>
    /// <param name="seed">As above.</param>
    /// <param name="resamples">How often to draw, 1 or more.</param>
    public static Interval[] Means(IReadOnlyList<double[]> figures, ulong seed, int resamples)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        var count = figures.Count == 0 ? 0 : figures[0].Length;
        if (count == 0)
            return [.. figures.Select(_ => new Interval(double.NaN, double.NaN, double.NaN))];
        var sums = new FigureSums(figures);
        var means = Array.ConvertAll(new double[figures.Count][], _ => new double[resamples]);
        var random = new SplitMix64(seed);
        var drawn = new int[count];
        for (var i = 0; i < resamples; i++)
        {
            for (var at = 0; at < count; at++) drawn[at] = random.Below(count);
            var totals = sums.Of(drawn);
            for (var figure = 0; figure < means.Length; figure++) means[figure][i] = totals[figure] / count;
        }

        var whole = sums.Of([.. Enumerable.Range(0, count)]);
        var intervals = new Interval[means.Length];
        for (var figure = 0; figure < means.Length; figure++)
            intervals[figure] = Around(whole[figure] / count, means[figure]);
        return intervals;
    }

    /// <summary>A figure over profiles with its interval.</summary>
    /// <param name="count">How many profiles there are.</param>
    /// <param name="figure">The figure of some of them by their places; one may come several times.</param>
    /// <param name="seed">As above.</param>
    /// <param name="resamples">How often to draw, 1 or more.</param>
    public static Interval Of(int count, Func<int[], double> figure, ulong seed, int resamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        if (count == 0) return new Interval(double.NaN, double.NaN, double.NaN);
        var random = new SplitMix64(seed);
        var (drawn, figures) = (new int[count], new double[resamples]);
        for (var i = 0; i < resamples; i++)
        {
            for (var at = 0; at < count; at++) drawn[at] = random.Below(count);
            figures[i] = figure(drawn);
        }

        return Around(figure([.. Enumerable.Range(0, count)]), figures);
    }

    private static Interval Around(double figure, double[] resampled)
    {
        Array.Sort(resampled);
        // The book's k-th smallest and k-th largest, with k = (B + 1) * 2.5 % rounded down, at least 1.
        var k = Math.Max(1, (int)((resampled.Length + 1) * (1 - Confidence) / 2));
        return new Interval(figure, resampled[k - 1], resampled[^k]);
    }
}
