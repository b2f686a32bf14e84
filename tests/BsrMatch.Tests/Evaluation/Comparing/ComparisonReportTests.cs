using BsrMatch.Evaluation.Comparing;

namespace BsrMatch.Tests.Evaluation.Comparing;

internal sealed class ComparisonReportTests
{
    [Test]
    public void A_tiny_example_worked_by_hand()
    {
        // Differences 0.5, 0.25, 0.25, 0: mean 0.25. Of the 16 patterns of signs 4 are as far from 0: all plus
        // or all minus, each twice, since the sign of 0 does not matter. p = 4/16.
        var change = Change.Of("nDCG@3", [0, 0.5, 0.25, 1], [0.5, 0.75, 0.5, 1], new ComparisonOptions());

        Assert.That(change.Before, Is.EqualTo(0.4375));
        Assert.That(change.After, Is.EqualTo(0.6875));
        Assert.That(change.Difference.Mean, Is.EqualTo(0.25));
        Assert.That(change.PValue, Is.EqualTo(0.25));
        Assert.That(change.Difference.Low, Is.EqualTo(0.0625).Within(1e-12), "0, 0, 0 and 0.25, or likewise");
    }

    [Test]
    public void Identical_models_are_equal_and_p_is_one()
    {
        var report = SomeCompared.Report(
            Enumerable.Range(0, 100).Select(i => SomeCompared.Profile(i, i % 7 / 7.0, i % 7 / 7.0,
                i % 2 == 0 ? "lv" : "et", brierBefore: 0.1, brierAfter: 0.1)));

        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Equal));
        Assert.That(report.Metrics.Select(change => change.PValue), Is.All.EqualTo(1));
        Assert.That(report.Groupings.SelectMany(kind => kind.Groups).Select(group => group.PValue),
            Is.Not.Empty.And.All.EqualTo(1));
        Assert.That(report.Why, Is.Empty);
        Assert.That(report.Gains.Concat(report.Losses), Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public void Swapping_the_models_turns_every_sign_and_every_verdict_round(int seed)
    {
        var random = new Random(seed);
        var profiles = Noisy(random, 90, 0.3, random.NextDouble() * 0.3 - 0.15).ToList();
        var (there, back) = (Lines(SomeCompared.Report(profiles)), Lines(SomeCompared.Report(profiles.Swapped())));

        Assert.That(back, Has.Count.EqualTo(there.Count));
        foreach (var (one, other) in there.Zip(back))
        {
            Assert.That(other.Difference.Mean, Is.EqualTo(-one.Difference.Mean));
            Assert.That(other.Difference.Low, Is.EqualTo(-one.Difference.High));
            Assert.That(other.PValue, Is.EqualTo(one.PValue));
            Assert.That(other.Verdict, Is.EqualTo(Turned(one.Verdict)));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 5)]
    public void The_order_of_the_profiles_changes_nothing(int seed)
    {
        var profiles = Noisy(new Random(seed), 90, 0.3, 0.05).ToArray();
        var there = Lines(SomeCompared.Report(profiles));
        new Random(seed + 1).Shuffle(profiles);

        Assert.That(Lines(SomeCompared.Report(profiles)), Is.EqualTo(there));
    }

    [Test]
    public void A_clear_gain_is_better_and_a_clear_loss_worse()
    {
        var profiles = Noisy(new Random(1), 300, 0.2, 0.1, fitNoise: 0).ToList();

        Assert.That(SomeCompared.Report(profiles).Verdict, Is.EqualTo(ComparisonVerdict.Better));
        Assert.That(SomeCompared.Report(profiles.Swapped()).Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(SomeCompared.Report(profiles.Swapped()).Why, Has.Some.StartsWith("all profiles: nDCG@3 "));
    }

    [Test]
    public void A_difference_too_small_to_matter_is_equal_however_sure()
    {
        var report = SomeCompared.Report(
            Enumerable.Range(0, 500).Select(i => SomeCompared.Profile(i, 0.5, 0.504)));

        Assert.That(report.Metrics[0].PValue, Is.LessThan(0.001));
        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Equal));
    }

    [Test]
    public void One_language_that_loses_makes_a_candidate_worse_that_gains_overall()
    {
        var gain = Enumerable.Range(0, 400).Select(i => SomeCompared.Profile(i, 0.5, 0.7, "lv"));
        var loss = Enumerable.Range(400, 40).Select(i => SomeCompared.Profile(i, 0.7, 0.6, "et"));
        var report = SomeCompared.Report(gain.Concat(loss));

        Assert.That(report.Metrics[0].Verdict, Is.EqualTo(ComparisonVerdict.Better));
        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(report.Why, Has.One.StartsWith("language et: "));
    }

    [Test]
    public void A_group_of_few_profiles_is_counted_and_not_judged()
    {
        var many = Enumerable.Range(0, 100).Select(i => SomeCompared.Profile(i, 0.5, 0.5, "lv"));
        var few = Enumerable.Range(100, 29).Select(i => SomeCompared.Profile(i, 0.6, 0.5, "et"));
        var language = SomeCompared.Report(many.Concat(few)).Groupings.Single(kind => kind.Name == "language");

        Assert.That(language.Groups.Select(group => group.Name), Is.EqualTo(new[] { "lv" }));
        Assert.That(language.TooSmall, Is.EqualTo(1));
    }

    [Test]
    public void A_fixed_part_that_is_worse_counts_whatever_the_later_part_says()
    {
        var held = Enumerable.Range(0, 200).Select(i => SomeCompared.Profile(i, 0.6, 0.58));
        var imported = Enumerable.Range(200, 400).Select(i => SomeCompared.Profile(i, 0.2, 0.9, origin: "later"));
        var report = SomeCompared.Report(held.Concat(imported));

        Assert.That(report.Metrics[0].Verdict, Is.EqualTo(ComparisonVerdict.Better));
        Assert.That(report.Fixed!.Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(report.Why, Has.One.StartsWith("the fixed part: "));
    }

    [Test]
    public void A_group_of_the_fixed_part_that_is_worse_counts_however_many_imports_it_has()
    {
        var others = Enumerable.Range(0, 100).Select(i => SomeCompared.Profile(i, 0.5, 0.9, "lv"));
        var held = Enumerable.Range(100, 40).Select(i => SomeCompared.Profile(i, 0.6, 0.5, "et"));
        var imported = Enumerable.Range(140, 400)
            .Select(i => SomeCompared.Profile(i, 0.5, 0.5, "et", origin: "later"));
        var report = SomeCompared.Report(others.Concat(held).Concat(imported));

        Assert.That(report.Fixed!.Verdict, Is.EqualTo(ComparisonVerdict.Better));
        Assert.That(GroupOf("language").Verdict, Is.EqualTo(ComparisonVerdict.Equal));
        Assert.That(GroupOf("language, fixed").Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Worse));

        Change GroupOf(string kind) => report.Groupings.Single(one => one.Name == kind).Groups
            .Single(group => group.Name == "et");
    }

    [Test]
    public void Fits_of_the_fixed_part_that_are_worse_count_however_many_imports_there_are()
    {
        var held = Enumerable.Range(0, 40)
            .Select(i => SomeCompared.Profile(i, 0.5, 0.5, brierBefore: 0.1, brierAfter: 0.15));
        var imported = Enumerable.Range(40, 400).Select(i =>
            SomeCompared.Profile(i, 0.5, 0.5, origin: "later", brierBefore: 0.1, brierAfter: 0.1));
        var report = SomeCompared.Report(held.Concat(imported));

        Assert.That(report.Metrics[^1].Verdict, Is.EqualTo(ComparisonVerdict.Equal));
        Assert.That(report.FixedFits!.Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(report.Why, Has.One.StartsWith("the fits of the fixed part: Brier score 0.100 to 0.150"));
    }

    [Test]
    public void Without_a_fixed_part_the_later_one_is_judged_alone()
    {
        var report = SomeCompared.Report(Noisy(new Random(1), 300, 0.2, 0.1, fitNoise: 0)
            .Select(one => one with { Labels = ["later", .. one.Labels.Skip(1)] }));

        Assert.That(report.Fixed, Is.Null);
        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Better));
    }

    [Test]
    public void Fits_that_no_longer_mean_what_they_say_make_a_candidate_worse()
    {
        var report = SomeCompared.Report(Enumerable.Range(0, 100)
            .Select(i => SomeCompared.Profile(i, 0.5, 0.5, brierBefore: 0.1, brierAfter: 0.15)));

        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.Worse));
        Assert.That(report.Why, Is.EqualTo(new[]
        {
            "the fits: Brier score 0.100 to 0.150 over 100 profiles, p 0.0002 after correction",
        }));
    }

    [Test]
    public void Too_few_profiles_decide_nothing()
    {
        var report = SomeCompared.Report(
            Enumerable.Range(0, 29).Select(i => SomeCompared.Profile(i, 0.9, 0.1)));

        Assert.That(report.Verdict, Is.EqualTo(ComparisonVerdict.TooFew));
        Assert.That(SomeCompared.Report([]).Verdict, Is.EqualTo(ComparisonVerdict.TooFew));
    }

    [Test]
    public void The_ten_profiles_that_gain_and_lose_most_are_named()
    {
        var report = SomeCompared.Report(Enumerable.Range(-20, 41)
            .Select(i => SomeCompared.Profile(i + 20, 0.5, 0.5 + i / 100.0)));

        Assert.That(report.Gains.Select(one => one.Id), Is.EqualTo(
            Enumerable.Range(31, 10).Reverse().Select(i => $"p-{i:0000}")));
        Assert.That(report.Losses.Select(one => one.Id), Is.EqualTo(
            Enumerable.Range(0, 10).Select(i => $"p-{i:0000}")));
        Assert.That((report.Gaining, report.Losing), Is.EqualTo((20, 20)));
        Assert.That((report.Gains[0].RankBefore, report.Gains[0].RankAfter), Is.EqualTo((2, 1)));
    }

    [Test, Category("Slow")]
    public void Of_models_that_are_equally_good_at_most_one_in_twenty_is_called_worse()
    {
        const int trials = 400;
        var worse = Enumerable.Range(0, trials).AsParallel().Count(trial =>
            SomeCompared.Report(Noisy(new Random(trial), 150, 0.4, 0)).Verdict == ComparisonVerdict.Worse);

        Assert.That(worse, Is.LessThanOrEqualTo(trials / 20));
        Assert.That(worse, Is.Positive, "a test that never finds anything would pass too");
    }

    // Models that differ by chance, and by a shift; a third of the profiles is answered alike.
    private static IEnumerable<ComparedProfile> Noisy(
        Random random, int count, double noise, double shift, double fitNoise = 0.1)
    {
        for (var i = 0; i < count; i++)
        {
            var (one, other) = (random.NextDouble(), random.NextDouble());
            var change = i % 3 == 0 ? shift : shift + noise * (one - other);
            yield return SomeCompared.Profile(i, 0.5, 0.5 + change, i % 4 == 0 ? "et" : "lv",
                i % 5 == 0 ? "later" : "fixed", 0.1, 0.1 + fitNoise * (random.NextDouble() - random.NextDouble()));
        }
    }

    private static List<Change> Lines(ComparisonReport report) =>
    [
        .. report.Metrics, .. report.Fixed is { } part ? [part] : Array.Empty<Change>(),
        .. report.Groupings.SelectMany(kind => kind.Groups),
    ];

    private static ComparisonVerdict? Turned(ComparisonVerdict? verdict) => verdict switch
    {
        ComparisonVerdict.Better => ComparisonVerdict.Worse,
        ComparisonVerdict.Worse => ComparisonVerdict.Better,
        _ => verdict,
    };
}
