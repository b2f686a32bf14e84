using BsrMatch.Ranking;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Fits the calibration curve with Platt's smoothed targets by Newton's method, halving a step that
/// overshoots: Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support vector machines",
/// Machine Learning 68, 2007.
/// </summary>
internal static class Calibrator
{
    private const int Iterations = 100;
    private const int Halvings = 40;
    private const double Near = 1e-5;
    private const double Tolerance = 1e-10;
    private const double Ridge = 1e-9;
    private const double LeastSlope = 1e-3;

    public static Calibration Fit(IReadOnlyList<(double Score, bool Endorsed)> pairs)
    {
        var positives = pairs.Count(pair => pair.Endorsed);
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (pairs.Count - positives + 2.0);
        (double Score, double Target)[] points =
            [.. pairs.Select(pair => (pair.Score, pair.Endorsed ? high : low))];
        var prior = StableMath.Log((positives + 1.0) / (pairs.Count - positives + 1.0));
        var curve = Minimise(points, new Calibration(1, prior), true);

        // Scores that mislead get a flat curve, whose level has to be found again.
        return curve.Slope >= LeastSlope
            ? curve
            : Minimise(points, new Calibration(LeastSlope, prior), false);
    }

    private static Calibration Minimise(
        (double Score, double Target)[] points, Calibration start, bool withSlope)
    {
        var curve = start;
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (slope, intercept) = NewtonStep(points, curve, withSlope);
            var length = Math.Abs(slope) + Math.Abs(intercept);

            // So near the end rounding hides whether the loss falls, and Newton's step does not overshoot.
            if (length > Near) (slope, intercept) = Halved(points, curve, slope, intercept);
            curve = new Calibration(curve.Slope - slope, curve.Intercept - intercept);
            if (length < Tolerance) break;
        }

        return curve;
    }

    private static (double Slope, double Intercept) Halved(
        (double Score, double Target)[] points, Calibration curve, double slope, double intercept)
    {
        var loss = Loss(points, curve);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var next = new Calibration(curve.Slope - slope, curve.Intercept - intercept);
            if (Loss(points, next) <= loss) break;
            (slope, intercept) = (slope / 2, intercept / 2);
        }

        return (slope, intercept);
    }

    private static (double Slope, double Intercept) NewtonStep(
        (double Score, double Target)[] points, Calibration curve, bool withSlope)
    {
        var (g1, g0, h11, h10, h00) = (0.0, 0.0, Ridge, 0.0, Ridge);
        foreach (var (score, target) in points)
        {
            var p = curve.Fit(score);
            var (error, weight) = (p - target, p * (1 - p));
            g1 += error * score;
            g0 += error;
            h11 += weight * score * score;
            h10 += weight * score;
            h00 += weight;
        }

        if (!withSlope) return (0, g0 / h00);
        var determinant = h11 * h00 - h10 * h10;
        return ((h00 * g1 - h10 * g0) / determinant, (h11 * g0 - h10 * g1) / determinant);
    }

    // Cross-entropy, written so that neither large nor small log-odds lose digits.
    private static double Loss((double Score, double Target)[] points, Calibration curve)
    {
        var sum = 0.0;
        foreach (var (score, target) in points)
        {
            var odds = curve.Slope * score + curve.Intercept;
            sum += Math.Max(odds, 0) - odds * target + StableMath.Log(1 + StableMath.Exp(-Math.Abs(odds)));
        }

        return sum;
    }
}
