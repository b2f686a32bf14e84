using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class FitReportTests
{
    private static readonly EvaluationOptions Options = new() { Resamples = 500 };

    // Endorsed from grade 2 on: 0.9 and 0.95 and 0.35 are, 0.3 and 0.65 are not.
    private static readonly FitReport Small = Report("p1 0 a 3; p1 0 b 0; p2 0 a 2; p2 0 b 1; p3 0 a 4",
        Told("p1", ("a", 0.9), ("b", 0.3)), Told("p2", ("b", 0.65), ("a", 0.35)), Told("p3", ("a", 0.95)));

    [Test]
    public void Bands_show_what_was_told_and_what_came_of_it()
    {
        Assert.That(Small.Pairs, Is.EqualTo(5));
        Assert.That(Small.Bands.Select(band => band.From), Is.EqualTo(new[] { 0.3, 0.6, 0.9 }));
        Assert.That(Small.Bands.Select(band => band.Pairs), Is.EqualTo(new[] { 2, 1, 2 }));
        Assert.That(Small.Bands.Select(band => band.MeanFit),
            Is.EqualTo(new[] { 0.325, 0.65, 0.925 }).Within(1e-12));
        Assert.That(Small.Bands.Select(band => band.Endorsed), Is.EqualTo(new[] { 0.5, 0, 1 }));
    }

    // Gaps 0.175 (two pairs), 0.65 (one) and 0.075 (two): (0.35 + 0.65 + 0.15) / 5.
    [Test]
    public void The_expected_calibration_error_is_worked_by_hand() =>
        Assert.That(Small.CalibrationError.Mean, Is.EqualTo(0.23).Within(1e-12));

    // (0.1² + 0.3² + 0.65² + 0.65² + 0.05²) / 5; the base rate is 3 of 5, hence 0.6 * 0.4.
    [Test]
    public void The_brier_scores_are_worked_by_hand()
    {
        Assert.That(Small.Brier, Is.EqualTo(0.1895).Within(1e-12));
        Assert.That(Small.BrierOfBaseRate, Is.EqualTo(0.24).Within(1e-12));
    }

    [Test]
    public void A_band_begins_at_its_tenth_and_the_last_one_includes_1([Range(0, 10)] int tenth)
    {
        var band = Report("p 0 a 2", Told("p", ("a", tenth / 10.0))).Bands.Single();

        Assert.That(band.From, Is.EqualTo(Math.Min(tenth, 9) / 10.0));
    }

    [Test]
    public void A_shown_match_nobody_judged_is_not_endorsed()
    {
        var report = Report("p 0 a 4", Told("p", ("a", 1), ("b", 1)));

        Assert.That(report.Bands.Single().Endorsed, Is.EqualTo(0.5));
        Assert.That(report.Brier, Is.EqualTo(0.5));
    }

    [TestCase(1, 0)]
    [TestCase(2, 0.25)]
    [TestCase(3, 0.5)]
    public void What_counts_as_endorsed_follows_the_options(int relevantFrom, double error)
    {
        var report = new FitReport([Told("p", ("a", 1), ("b", 1), ("c", 1), ("d", 1))],
            Some.Qrels("p 0 a 1; p 0 b 2; p 0 c 3; p 0 d 4"), Options with { RelevantFrom = relevantFrom });

        Assert.That(report.CalibrationError.Mean, Is.EqualTo(error));
    }

    // Said of r1, r2 (unserved), w (served) and g (best grade 1); not of m (unserved), s (served) and h (1).
    [Test]
    public void No_good_match_is_counted_without_profiles_whose_best_grade_is_1()
    {
        var count = Report("""
            r1 0 a 0; r1 0 b 0; r2 0 a 0; w 0 a 2; w 0 b 0; g 0 a 1; g 0 b 0; m 0 a 0; s 0 a 3; h 0 a 1
            """,
            Said("r1"), Said("r2"), Said("w"), Said("g"), Told("m"), Told("s"), Told("h"), Said("unjudged"))
            .NoGoodMatch;

        Assert.That(count, Is.EqualTo(new NoGoodMatchCount(2, 1, 1)));
        Assert.That((count.Precision, count.Recall), Is.EqualTo((2.0 / 3, 2.0 / 3)));
    }

    [Test]
    public void Precision_and_recall_are_missing_where_nothing_was_said_and_none_is_unserved()
    {
        var count = Report("p 0 a 2", Told("p", ("a", 0.5))).NoGoodMatch;

        Assert.That((count.Precision, count.Recall), Is.EqualTo((double.NaN, double.NaN)));
    }

    // One band and one pair a profile, 80 of 100 endorsed at 0.8: every resample errs by its own share alone.
    [Test]
    public void The_interval_contains_the_figure_of_a_calibrated_set()
    {
        var error = Drawn(100, (_, i) => (0.8, i % 5 != 0)).CalibrationError;

        Assert.That(error.Mean, Is.Zero.Within(1e-9));
        Assert.That(error.Low, Is.Zero.Within(1e-9));
        Assert.That(error.High, Is.GreaterThan(0.05).And.LessThan(0.12), "two standard errors are 0.08");
    }

    [Test]
    public void The_interval_contains_the_figure_where_outcomes_are_drawn_by_the_fits()
    {
        var report = Drawn(600, (random, _) =>
        {
            var fit = random.NextDouble();
            return (fit, random.NextDouble() < fit);
        });

        Assert.That(report.CalibrationError.Mean,
            Is.InRange(report.CalibrationError.Low, report.CalibrationError.High).And.LessThan(0.06));
        Assert.That(report.Bands, Has.Count.EqualTo(10));
        Assert.That(report.Brier, Is.EqualTo(1.0 / 6).Within(0.02), "the mean of p(1 - p) over 0 to 1");
        Assert.That(report.Brier, Is.LessThan(report.BrierOfBaseRate));
    }

    [Test]
    public void The_interval_of_boastful_fits_stays_away_from_0()
    {
        var error = Drawn(200, (_, i) => (0.95, i % 2 == 0)).CalibrationError;

        Assert.That(error.Mean, Is.EqualTo(0.45).Within(1e-9));
        Assert.That(error.Low, Is.InRange(0.3, error.Mean));
        Assert.That(error.High, Is.InRange(error.Mean, 0.6));
    }

    [Test]
    public void The_order_of_profiles_changes_nothing()
    {
        ToldFits[] told = [Told("p1", ("a", 0.9)), Told("p2", ("a", 0.4)), Told("p3", ("a", 0.1))];
        const string Judged = "p1 0 a 3; p2 0 a 0; p3 0 a 2";

        Assert.That(Report(Judged, [.. told.Reverse()]).CalibrationError,
            Is.EqualTo(Report(Judged, told).CalibrationError));
    }

    [FsCheck.NUnit.Property]
    public void Every_figure_stays_within_its_range((byte Fit, byte Grade)[] drawn)
    {
        var judged = string.Join("; ", drawn.Select((pair, i) => $"p{i} 0 a {pair.Grade % 5}"));
        var report = Report(judged, [.. drawn.Select((pair, i) => Told($"p{i}", ("a", pair.Fit / 255.0)))]);

        Assert.That(report.Bands.Sum(band => band.Pairs), Is.EqualTo(drawn.Length));
        if (drawn.Length == 0) return;
        Assert.That(report.CalibrationError.Mean, Is.InRange(0, 1));
        Assert.That(report.Brier, Is.InRange(0, 1));
        Assert.That(report.BrierOfBaseRate, Is.InRange(0, 0.25));

        // By Jensen's inequality the mean gap cannot exceed the root of the mean square.
        Assert.That(report.CalibrationError.Mean, Is.LessThanOrEqualTo(Math.Sqrt(report.Brier) + 1e-12));
    }

    [TestCase("")]
    [TestCase("somebody-else 0 a 2")]
    public void Without_profiles_there_is_no_figure(string judged)
    {
        var report = Report(judged, Told("p", ("a", 0.5)));

        Assert.That((report.Pairs, report.Bands.Count), Is.EqualTo((0, 0)));
        Assert.That(new[]
        {
            report.CalibrationError.Mean, report.CalibrationError.Low, report.CalibrationError.High,
            report.Brier, report.BrierOfBaseRate, report.NoGoodMatch.Precision, report.NoGoodMatch.Recall,
        }, Is.All.NaN);
        Assert.That(report.NoGoodMatch, Is.EqualTo(new NoGoodMatchCount(0, 0, 0)));
    }

    private static FitReport Drawn(int profiles, Func<Random, int, (double Fit, bool Endorsed)> draw)
    {
        var random = new Random(3);
        var pairs = Enumerable.Range(0, profiles).Select(i => draw(random, i)).ToList();
        var judged = pairs.Select((pair, i) => new Judgement($"p{i}", "a", pair.Endorsed ? 2 : 0));
        return new FitReport(
            pairs.Select((pair, i) => Told($"p{i}", ("a", pair.Fit))), new Qrels(judged), Options);
    }

    private static FitReport Report(string judged, params ToldFits[] told) =>
        new(told, judged.Length == 0 ? new Qrels([]) : Some.Qrels(judged), Options);

    private static ToldFits Told(string profile, params (string, double)[] shown) => new(profile, false, shown);

    private static ToldFits Said(string profile) => new(profile, true, []);
}
