using BsrMatch.Ranking;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class CalibratorTests
{
    // Two scores only, so the curve meets the mean target of each: with Platt's targets 31/32 and 1/32 and
    // 10 of 40 endorsed at -1, 20 of 20 at +1.
    [Test]
    public void With_two_scores_the_curve_meets_both_shares()
    {
        var curve = Calibrator.Fit([.. Pairs(-1, 10, 30), .. Pairs(1, 20, 0)]);

        Assert.That(curve.Fit(-1), Is.EqualTo((10 * 31 + 30) / (40 * 32.0)).Within(1e-9));
        Assert.That(curve.Fit(1), Is.EqualTo(31 / 32.0).Within(1e-9));
    }

    [TestCase(1, 0)]
    [TestCase(0.6, -1.5)]
    [TestCase(2.5, 3)]
    [TestCase(0.05, 0.2)]
    [TestCase(8, -4)]
    public void A_planted_curve_is_found_again_within_sampling_error(double slope, double intercept)
    {
        var random = new Random(5);
        var planted = new Calibration(slope, intercept);
        var spread = 4 / slope;
        var pairs = Enumerable.Range(0, 20_000)
            .Select(_ => random.NextDouble() * 2 * spread - spread - intercept / slope)
            .Select(score => (score, random.NextDouble() < planted.Fit(score))).ToList();
        var found = Calibrator.Fit(pairs);

        // Four standard errors of 20,000 draws from this design.
        Assert.That(found.Slope / slope, Is.EqualTo(1).Within(0.06));
        foreach (var (score, _) in pairs.Take(200))
            Assert.That(found.Fit(score), Is.EqualTo(planted.Fit(score)).Within(0.03));
    }

    [FsCheck.NUnit.Property]
    public void The_slope_is_never_0_or_less_and_fits_rise_with_the_score(
        (sbyte Score, bool Endorsed)[] pairs)
    {
        var curve = Calibrator.Fit([.. pairs.Select(pair => (pair.Score / 16.0, pair.Endorsed))]);

        Assert.That(curve.Slope, Is.GreaterThan(0));
        Assert.That(double.IsFinite(curve.Slope) && double.IsFinite(curve.Intercept));
        Assert.That(Enumerable.Range(-8, 17).Select(score => curve.Fit(score)), Is.Ordered);
    }

    [TestCase(0)]
    [TestCase(20)]
    [TestCase(-20)]
    public void Where_scores_mislead_every_fit_is_the_share_endorsed(double shift)
    {
        var curve = Calibrator.Fit([.. Pairs(shift - 1, 40, 10), .. Pairs(shift + 1, 10, 40)]);

        Assert.That(curve.Slope, Is.GreaterThan(0).And.LessThan(0.01));
        Assert.That(curve.Fit(shift), Is.EqualTo(0.5).Within(0.01));
    }

    [FsCheck.NUnit.Property]
    public void On_average_the_fit_is_the_share_endorsed((sbyte Score, bool Endorsed)[] pairs)
    {
        if (pairs.Length < 4) return;
        var curve = Calibrator.Fit([.. pairs.Select(pair => (pair.Score / 16.0, pair.Endorsed))]);

        // Platt's targets pull each pair in by at most 1 / (pairs of its kind + 2), two in all.
        var share = pairs.Count(pair => pair.Endorsed);
        Assert.That(pairs.Sum(pair => curve.Fit(pair.Score / 16.0)), Is.EqualTo(share).Within(2 + 1e-6));
    }

    [Test]
    public void Perfectly_parted_scores_still_give_a_curve_of_finite_slope()
    {
        var curve = Calibrator.Fit([.. Pairs(-2, 0, 50), .. Pairs(2, 50, 0)]);

        Assert.That(curve.Fit(2), Is.EqualTo(51 / 52.0).Within(1e-9));
        Assert.That(curve.Fit(-2), Is.EqualTo(1 / 52.0).Within(1e-9));
    }

    private static IEnumerable<(double Score, bool Endorsed)> Pairs(double score, int endorsed, int others) =>
        Enumerable.Repeat((score, true), endorsed).Concat(Enumerable.Repeat((score, false), others));
}
