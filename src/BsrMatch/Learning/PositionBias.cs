namespace BsrMatch.Learning;

/// <summary>
/// How likely a suggestion was looked at, given the place it was shown at. What stood further down was less
/// likely to be tried, so a success from there says more than one from the top.
/// </summary>
/// <remarks>
/// Joachims, Swaminathan and Schnabel, "Unbiased Learning-to-Rank with Biased Feedback", WSDM 2017: a result
/// at rank r is examined with probability (1/r)^eta, and weighing each success with the inverse of that makes
/// the sum over successes an unbiased estimate of the sum over all that is relevant. The weight is clipped
/// from above, which trades a little bias for much less variance.
/// </remarks>
public static class PositionBias
{
    /// <summary>How fast attention falls with the rank.</summary>
    public const double Eta = 1;

    /// <summary>The greatest weight: with <see cref="Eta"/> that of rank 10 and all further down.</summary>
    public const double GreatestWeight = 10;

    /// <summary>The probability that a suggestion was looked at, greater than 0 and at most 1.</summary>
    /// <param name="rank">The place it was shown at, from 1.</param>
    /// <param name="eta">How fast attention falls, 0 or more; 0 for not at all.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rank is below 1, or eta below 0.</exception>
    public static double Propensity(int rank, double eta = Eta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(eta);
        return Math.Pow(1.0 / rank, eta);
    }

    /// <summary>
    /// The inverse of the propensity, from 1 to <see cref="GreatestWeight"/>; 1 for an unknown rank.
    /// </summary>
    public static double Weight(int? rank) =>
        rank is { } place ? Math.Min(GreatestWeight, 1 / Propensity(place)) : 1;
}
