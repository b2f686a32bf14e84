using BsrMatch.Text;

namespace BsrMatch.Ranking;

/// <summary>
/// Turns a raw score into a fit, the share of such matches that an adviser would endorse: a logistic
/// curve fitted to scores of profiles the ranker had not seen. Platt, "Probabilistic Outputs for Support
/// Vector Machines", 1999.
/// </summary>
/// <param name="Slope">Greater than 0, so that a higher score never has a lower fit.</param>
/// <param name="Intercept">Log-odds at score 0.</param>
internal sealed record Calibration(double Slope, double Intercept)
{
    /// <summary>The fit from which on a match counts as endorsed.</summary>
    public const double Endorsed = 0.5;

    /// <summary>
    /// For the catalogue the bundle was trained on; null where that is told by score alone too.
    /// </summary>
    public OwnFit? Own { get; init; }

    public double Fit(double score) => StableMath.Sigmoid(Slope * score + Intercept);
}
