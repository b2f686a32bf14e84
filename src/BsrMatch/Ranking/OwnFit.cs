using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>
/// Tells the fits for the catalogue a bundle was trained on. There it is known which needs none of the
/// programmes serves, which scores alone cannot tell: they order the programmes of one profile and have no
/// common zero.
/// </summary>
/// <param name="ServedWeights">
/// Log-odds that some programme serves the need, as weights of <see cref="Inputs"/> and, last, an intercept.
/// </param>
/// <param name="ScoreSlope">Log-odds of an endorsement by score; greater than 0.</param>
/// <param name="ServedSlope">The same by the log-odds of being served.</param>
/// <param name="Intercept">The same where both are 0.</param>
internal sealed record OwnFit(
    IReadOnlyList<double> ServedWeights, double ScoreSlope, double ServedSlope, double Intercept)
{
    /// <summary>How many inputs tell whether a need is served.</summary>
    public const int InputCount = 5;

    // So near the line that nothing but its side is told.
    private const double BelowEndorsed = Calibration.Endorsed - 1e-3;

    /// <summary>What tells whether a need is served: the signs, the best score and its lead.</summary>
    public static double[] Inputs(NeedSigns signs, IReadOnlyList<double> scores)
    {
        var (first, second) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var score in scores)
        {
            if (score > first) (first, second) = (score, first);
            else if (score > second) second = score;
        }

        return [signs.Served, signs.BestAffinity, signs.BestVote, first,
            scores.Count > 1 ? first - second : 0];
    }

    public double ServedLogOdds(ReadOnlySpan<double> inputs)
    {
        var sum = ServedWeights[InputCount];
        for (var i = 0; i < InputCount; i++) sum += ServedWeights[i] * inputs[i];
        return sum;
    }

    /// <summary>
    /// The fit of every score, and whether none is a good match. All fits of a profile are scaled alike where
    /// the best would else lie on the wrong side of an endorsement.
    /// </summary>
    public (double[] Fits, bool NoGoodMatch) Fits(NeedSigns signs, IReadOnlyList<double> scores)
    {
        var served = ServedLogOdds(Inputs(signs, scores));
        var fits = new double[scores.Count];
        for (var i = 0; i < fits.Length; i++)
            fits[i] = StableMath.Sigmoid(ScoreSlope * scores[i] + ServedSlope * served + Intercept);
        var (best, isServed) = (fits.Max(), served >= 0);
        var limit = isServed ? Math.Max(best, Calibration.Endorsed) : Math.Min(best, BelowEndorsed);
        if (limit != best)
        {
            // The best is set, not scaled, since rounding could leave it on the wrong side.
            for (var i = 0; i < fits.Length; i++)
                fits[i] = fits[i] == best ? limit : fits[i] * (limit / best);
        }

        return (fits, !isServed);
    }
}
