using BsrMatch.Ranking;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Fits the calibration curve by Newton's method with Platt's smoothed targets: Lin, Lin and Weng, "A note on
/// Platt's probabilistic outputs for support vector machines", Machine Learning 68, 2007.
/// </summary>
internal static class Calibrator
{
    private const int Iterations = 100;
    private const double LeastSlope = 1e-3;

    public static Calibration Fit(IReadOnlyList<(double Score, bool Endorsed)> pairs)
    {
        var positives = pairs.Count(pair => pair.Endorsed);
        var high = (positives + 1.0) / (positives + 2.0);
        var low = 1.0 / (pairs.Count - positives + 2.0);
        var (slope, intercept) = (1.0, StableMath.Log((positives + 1.0) / (pairs.Count - positives + 1.0)));
        for (var iteration = 0; iteration < Iterations; iteration++)
        {
            var (g1, g0, h11, h10, h00) = (0.0, 0.0, 1e-9, 0.0, 1e-9);
            foreach (var (score, endorsed) in pairs)
            {
                var p = StableMath.Sigmoid(slope * score + intercept);
                var error = p - (endorsed ? high : low);
                var weight = p * (1 - p);
                g1 += error * score;
                g0 += error;
                h11 += weight * score * score;
                h10 += weight * score;
                h00 += weight;
            }

            var determinant = h11 * h00 - h10 * h10;
            if (Math.Abs(determinant) < 1e-12) break;
            var (stepSlope, stepIntercept) =
                ((h00 * g1 - h10 * g0) / determinant, (h11 * g0 - h10 * g1) / determinant);
            slope -= Math.Clamp(stepSlope, -1, 1);
            intercept -= Math.Clamp(stepIntercept, -1, 1);
            if (Math.Abs(stepSlope) + Math.Abs(stepIntercept) < 1e-10) break;
        }

        return new Calibration(Math.Max(slope, LeastSlope), intercept);
    }
}
