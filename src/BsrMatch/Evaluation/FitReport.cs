namespace BsrMatch.Evaluation;

/// <summary>The fits a matcher told for one profile.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="NoGoodMatch">Whether it said that nothing fits.</param>
/// <param name="Shown">The best programmes and their fits, best first.</param>
public sealed record ToldFits(
    string ProfileId, bool NoGoodMatch, IReadOnlyList<(string ProgrammeId, double Fit)> Shown);

/// <summary>One band of the reliability table.</summary>
/// <param name="From">The band's lowest fit.</param>
/// <param name="Pairs">How many shown matches have a fit in it.</param>
/// <param name="MeanFit">Their mean fit.</param>
/// <param name="Endorsed">The share of them that was endorsed.</param>
public sealed record FitBand(double From, int Pairs, double MeanFit, double Endorsed);

/// <summary>How often "no good match" was right.</summary>
/// <param name="Right">Said of profiles that no programme serves.</param>
/// <param name="Wrong">Said of profiles that some programme serves.</param>
/// <param name="Missed">Not said of profiles that no programme serves.</param>
public sealed record NoGoodMatchCount(int Right, int Wrong, int Missed)
{
    /// <summary>Share of the times it was said that it was right; NaN when it never was said.</summary>
    public double Precision => Right + Wrong == 0 ? double.NaN : (double)Right / (Right + Wrong);

    /// <summary>Share of the unserved profiles it was said of; NaN without any.</summary>
    public double Recall => Right + Missed == 0 ? double.NaN : (double)Right / (Right + Missed);
}

/// <summary>
/// Whether fits mean what they say: of the matches shown with a fit of 0.8 an adviser should endorse about
/// 80%.
/// </summary>
/// <remarks>
/// The expected calibration error is that of Naeini, Cooper and Hauskrecht, "Obtaining well calibrated
/// probabilities using Bayesian binning", AAAI 2015: ten bands of equal width, the gap between mean fit and
/// endorsed share in each, weighted by its pairs. The Brier score is the mean squared difference of fit and
/// outcome: Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78,
/// 1950.
/// </remarks>
public sealed class FitReport
{
    /// <summary>How many of a profile's best matches are measured, and hence calibrated.</summary>
    internal const int Shown = 3;

    private const int BandCount = 10;

    /// <summary>Measures told fits; profiles nobody judged are left out.</summary>
    /// <param name="told">What was told, each profile once.</param>
    /// <param name="qrels">The judgements.</param>
    /// <param name="options">From which grade a match is endorsed, and how to resample.</param>
    public FitReport(IEnumerable<ToldFits> told, Qrels qrels, EvaluationOptions options)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(qrels);
        ArgumentNullException.ThrowIfNull(options);
        var judged = told.Where(fits => qrels.Of(fits.ProfileId).Count > 0)
            .OrderBy(fits => fits.ProfileId, StringComparer.Ordinal).ToList();
        var pairs = judged.Select(fits => fits.Shown.Select(shown =>
            (shown.Fit, qrels.Grade(fits.ProfileId, shown.ProgrammeId) >= options.RelevantFrom)).ToArray())
            .ToArray();
        (double Fit, bool Endorsed)[] all = [.. pairs.SelectMany(shown => shown)];
        Pairs = all.Length;
        Bands = [.. BandsOf(all).Where(band => band.Pairs > 0)];
        CalibrationError = Bootstrap.Of(pairs.Length,
            drawn => ErrorOf([.. drawn.SelectMany(profile => pairs[profile])]),
            options.Seed, options.Resamples);
        Brier = all.Length == 0
            ? double.NaN
            : all.Average(pair => Square(pair.Fit - (pair.Endorsed ? 1 : 0)));
        var rate = all.Length == 0 ? double.NaN : all.Average(pair => pair.Endorsed ? 1.0 : 0);
        BrierOfBaseRate = rate * (1 - rate);
        NoGoodMatch = Count(judged, qrels, options.RelevantFrom);
    }

    /// <summary>How many shown matches were measured.</summary>
    public int Pairs { get; }

    /// <summary>
    /// The reliability table, from the lowest band to the highest; empty bands are left out.
    /// </summary>
    public IReadOnlyList<FitBand> Bands { get; }

    /// <summary>
    /// The expected calibration error, 0 (best) to 1, with its interval by resampling profiles. Resampling
    /// adds noise to every band and hence lifts the interval a little above the figure.
    /// </summary>
    public Interval CalibrationError { get; }

    /// <summary>The Brier score, 0 (best) to 1.</summary>
    public double Brier { get; }

    /// <summary>The Brier score of always telling the share of endorsed matches.</summary>
    public double BrierOfBaseRate { get; }

    /// <summary>
    /// How often "no good match" was right. A profile whose best grade is above 0 and yet not relevant is
    /// neither served nor unserved, and is left out of it.
    /// </summary>
    public NoGoodMatchCount NoGoodMatch { get; }

    private static double ErrorOf((double Fit, bool Endorsed)[] pairs) => BandsOf(pairs)
        .Where(band => band.Pairs > 0)
        .Sum(band => Math.Abs(band.MeanFit - band.Endorsed) * band.Pairs / pairs.Length);

    private static FitBand[] BandsOf((double Fit, bool Endorsed)[] pairs)
    {
        var (counts, fits, endorsed) = (new int[BandCount], new double[BandCount], new int[BandCount]);
        foreach (var (fit, isEndorsed) in pairs)
        {
            var band = Math.Min((int)(fit * BandCount), BandCount - 1);
            counts[band]++;
            fits[band] += fit;
            endorsed[band] += isEndorsed ? 1 : 0;
        }

        return
        [
            .. Enumerable.Range(0, BandCount).Select(band => new FitBand(
                (double)band / BandCount, counts[band],
                fits[band] / counts[band], (double)endorsed[band] / counts[band])),
        ];
    }

    private static NoGoodMatchCount Count(List<ToldFits> told, Qrels qrels, int relevantFrom)
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var fits in told)
        {
            var best = qrels.Of(fits.ProfileId).Values.Max();
            if (best > 0 && best < relevantFrom) continue;
            if (fits.NoGoodMatch && best == 0) right++;
            else if (fits.NoGoodMatch) wrong++;
            else if (best == 0) missed++;
        }

        return new NoGoodMatchCount(right, wrong, missed);
    }

    private static double Square(double x) => x * x;
}
