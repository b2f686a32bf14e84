using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class OwnFitTests
{
    /// <summary>Asks the first sign alone; the log-odds of a fit are 2 score + 0.5 served - 1.</summary>
    private static readonly OwnFit Fit = new([1, 0, 0, 0, 0, 0], 2, 0.5, -1);

    [Test]
    public void The_inputs_are_the_signs_the_best_score_and_its_lead()
    {
        Assert.That(OwnFit.Inputs(new NeedSigns(0.1, 0.2, 0.4), [3, 7, 5]),
            Is.EqualTo(new[] { 0.1, 0.2, 0.4, 7, 2 }).And.Length.EqualTo(OwnFit.InputCount));
    }

    [TestCase(0, 7)]
    [TestCase(0, 7, 7)]
    [TestCase(0, 7, 7, 1)]
    [TestCase(3, 1, 4)]
    [TestCase(3, 4, 1)]
    public void The_lead_is_over_the_second_best_if_there_is_one(double lead, params double[] scores) =>
        Assert.That(OwnFit.Inputs(default, scores)[4], Is.EqualTo(lead));

    // 1 * 2 + 2 * 3 + 3 * 5 + 4 * 7 + 5 * 11 + 17.
    [Test]
    public void The_log_odds_of_being_served_are_a_weighted_sum_and_an_intercept() => Assert.That(
        new OwnFit([1, 2, 3, 4, 5, 17], 1, 1, 1).ServedLogOdds([2, 3, 5, 7, 11]), Is.EqualTo(123));

    // Served: sigmoid of 2 + 0.5 - 1 and of 0 + 0.5 - 1. Unserved: of 0 - 0.5 - 1 and of -2 - 0.5 - 1.
    [TestCase(1, 1, 0, 0.817574, 0.377541)]
    [TestCase(-1, 0, -1, 0.182426, 0.029312)]
    public void Fits_on_the_right_side_are_left_untouched(
        double served, double first, double second, double firstFit, double secondFit)
    {
        var (fits, noGoodMatch) = Fit.Fits(Signs(served), [first, second]);

        Assert.That(fits, Is.EqualTo(new[] { firstFit, secondFit }).Within(1e-6));
        Assert.That(noGoodMatch, Is.EqualTo(served < 0));
    }

    // Sigmoids of -0.5 and -2.5, 0.377541 and 0.075858, both by 0.5 / 0.377541.
    [Test]
    public void The_fits_of_a_served_need_are_lifted_until_the_best_is_endorsed()
    {
        var (fits, noGoodMatch) = Fit.Fits(Signs(1), [-1, 0]);

        Assert.That(fits[0], Is.EqualTo(0.100464).Within(1e-6));
        Assert.That(fits[1], Is.EqualTo(0.5));
        Assert.That(noGoodMatch, Is.False);
    }

    // Sigmoids of 2.5 and 0.5, 0.924142 and 0.622459, both by 0.499 / 0.924142.
    [Test]
    public void The_fits_of_an_unserved_need_are_lowered_until_none_is_endorsed()
    {
        var (fits, noGoodMatch) = Fit.Fits(Signs(-1), [2, 1]);

        Assert.That(fits, Is.EqualTo(new[] { 0.499, 0.336103 }).Within(1e-6));
        Assert.That(noGoodMatch, Is.True);
    }

    [Test]
    public void A_need_as_likely_served_as_not_counts_as_served() =>
        Assert.That(Fit.Fits(Signs(0), [-3]), Is.EqualTo((new[] { 0.5 }, false)));

    [FsCheck.NUnit.Property]
    public void A_need_is_served_where_and_only_where_the_best_fit_is_endorsed(
        sbyte served, sbyte first, sbyte[] others)
    {
        var (fits, noGoodMatch) = Fit.Fits(Signs(served / 16.0), Scores(first, others));

        Assert.That(noGoodMatch, Is.EqualTo(served < 0));
        Assert.That(fits, Is.All.InRange(0, 1));
        Assert.That(fits.Max() >= Calibration.Endorsed, Is.EqualTo(served >= 0));
    }

    [FsCheck.NUnit.Property]
    public void Fits_keep_the_order_of_the_scores(sbyte served, sbyte first, sbyte[] others)
    {
        var scores = Scores(first, others);
        var (fits, _) = Fit.Fits(Signs(served / 16.0), scores);

        Assert.That(scores.Zip(fits).OrderBy(pair => pair.First).Select(pair => pair.Second), Is.Ordered);
        foreach (var group in scores.Zip(fits).GroupBy(pair => pair.First))
            Assert.That(group.Select(pair => pair.Second).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void A_ranker_file_keeps_every_number_of_a_fit()
    {
        var own = new OwnFit([0.1, -2, 3e-300, 1e49, -6, 1.0 / 3], 0.7, -0.2, 1e-9);
        var (_, read) = RankerFile.Read(Bytes(own));

        Assert.That(read.Own, Is.Not.Null);
        Assert.That(read.Own!.ServedWeights, Is.EqualTo(own.ServedWeights));
        Assert.That(read.Own with { ServedWeights = own.ServedWeights }, Is.EqualTo(own));
        Assert.That(read with { Own = null }, Is.EqualTo(SmallBundle.Curve));
    }

    [Test]
    public void A_ranker_file_without_a_fit_is_read_without_one()
    {
        var (trees, read) = RankerFile.Read(SmallBundle.RankerBytes(SmallBundle.Trees, SmallBundle.Curve));

        Assert.That(read, Is.EqualTo(SmallBundle.Curve));
        Assert.That(read.Own, Is.Null);
        Assert.That(trees.FeatureCount, Is.EqualTo(FeatureSchema.Count));
    }

    [TestCase(5, 1, Description = "a weight is missing")]
    [TestCase(7, 1, Description = "a weight too many")]
    [TestCase(6, 0, Description = "a higher score tells nothing")]
    [TestCase(6, -1)]
    [TestCase(6, double.NaN)]
    [TestCase(6, double.PositiveInfinity)]
    [TestCase(6, 1e300, Description = "a product with it would be infinite")]
    public void A_ranker_file_with_a_fit_that_is_none_is_refused(int weights, double slope)
    {
        var bytes = Bytes(new OwnFit(new double[weights], slope, 1, 0));

        Assert.That(() => RankerFile.Read(bytes), Throws.InstanceOf<InvalidDataException>());
    }

    [Test]
    public void A_ranker_file_whose_fit_has_a_number_that_is_none_is_refused([Range(0, 7)] int at)
    {
        double[] numbers = [.. Enumerable.Range(0, 8).Select(i => i == at ? double.NaN : 1)];
        var bytes = Bytes(new OwnFit(numbers[..6], 1, numbers[6], numbers[7]));

        Assert.That(() => RankerFile.Read(bytes), Throws.InstanceOf<InvalidDataException>());
    }

    private static NeedSigns Signs(double served) => new(served, 0, 0);

    private static double[] Scores(sbyte first, sbyte[] others) =>
        [.. others.Prepend(first).Select(score => score / 16.0)];

    private static byte[] Bytes(OwnFit own) =>
        SmallBundle.RankerBytes(SmallBundle.Trees, SmallBundle.Curve with { Own = own });
}
