using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class CalibrationTests
{
    [TestCase(2, -1, 0.5, 0.5)]
    [TestCase(1, 0, 0, 0.5)]
    [TestCase(1, 0, 1.0986122886681098, 0.75, Description = "odds of three to one")]
    [TestCase(0.5, -2, 0, 0.11920292202211755)]
    public void A_fit_is_the_logistic_curve_of_the_score(
        double slope, double intercept, double score, double fit) =>
        Assert.That(new Calibration(slope, intercept).Fit(score), Is.EqualTo(fit).Within(1e-14));

    [FsCheck.NUnit.Property]
    public void A_higher_score_never_has_a_lower_fit(short first, short second, byte slope, sbyte intercept)
    {
        var calibration = new Calibration((slope + 1) / 32.0, intercept / 8.0);
        var (low, high) = (Math.Min(first, second) / 256.0, Math.Max(first, second) / 256.0);

        Assert.That(calibration.Fit(low), Is.LessThanOrEqualTo(calibration.Fit(high)));
    }

    [TestCase(double.MaxValue, 1)]
    [TestCase(double.MinValue, 0)]
    public void The_fit_of_any_score_lies_between_0_and_1(double score, double fit) =>
        Assert.That(new Calibration(3, 1).Fit(score), Is.EqualTo(fit));
}
