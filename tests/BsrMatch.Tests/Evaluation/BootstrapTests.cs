using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class BootstrapTests
{
    [Test]
    public void The_same_seed_gives_the_same_interval()
    {
        var values = Uniform(1, 50);
        var interval = Bootstrap.Mean(values, 42);

        Assert.That(Bootstrap.Mean(values, 42), Is.EqualTo(interval));
        Assert.That(Bootstrap.Mean(values, 43), Is.Not.EqualTo(interval));
    }

    // Ten figures are more than the processor adds at once, and not a multiple of it.
    [Test]
    public void Several_figures_have_the_intervals_that_each_has_by_itself()
    {
        double[][] figures = [.. Enumerable.Range(0, 10).Select(seed => Uniform((ulong)seed, 30))];

        Assert.That(Bootstrap.Means(figures, 7, 200),
            Is.EqualTo(figures.Select(figure => Bootstrap.Mean(figure, 7, 200))));
    }

    [Test]
    public void Figures_of_nothing_have_no_means() =>
        Assert.That(Bootstrap.Means([[], []], 1, 10).Select(interval => interval.Mean), Is.All.NaN);

    // Pinned, so that a figure in a model card never changes by itself.
    [Test]
    public void An_interval_is_the_same_everywhere()
    {
        var interval = Bootstrap.Mean([0, 0, 1, 1, 1, 0.5, 0.25, 0.75], 1);

        Assert.That(interval, Is.EqualTo(new Interval(0.5625, 0.28125, 0.84375)));
    }

    // Of 400 samples of 40 uniform numbers about 95% should give an interval that holds 0.5. The bootstrap is
    // a little narrow for so few (94%), and the share itself has a standard deviation of 1.1%.
    [Test]
    public void The_interval_holds_the_true_mean_about_as_often_as_it_says()
    {
        var held = 0;
        for (ulong sample = 0; sample < 400; sample++)
        {
            var (_, low, high) = Bootstrap.Mean(Uniform(1000 + sample, 40), sample, 500);
            if (low <= 0.5 && 0.5 <= high) held++;
        }

        Assert.That(held / 400.0, Is.InRange(0.91, 0.97));
    }

    [Test]
    public void More_profiles_give_a_narrower_interval()
    {
        var few = Bootstrap.Mean(Uniform(3, 20), 1);
        var many = Bootstrap.Mean(Uniform(3, 2_000), 1);

        Assert.That(many.High - many.Low, Is.LessThan((few.High - few.Low) / 5));
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public void The_interval_lies_within_the_values(byte[] bytes)
    {
        double[] values = [0.5, .. bytes.Select(value => value / 255.0)];
        var (mean, low, high) = Bootstrap.Mean(values, 5, 200);

        Assert.That(low, Is.InRange(values.Min() - 1e-12, high));
        Assert.That(high, Is.LessThanOrEqualTo(values.Max() + 1e-12));
        Assert.That(mean, Is.EqualTo(values.Average()).Within(1e-12));
    }

    [Test]
    public void Nothing_has_no_mean() => Assert.That(Bootstrap.Mean([], 1).Mean, Is.NaN);

    [Test]
    public void One_value_is_its_own_interval() =>
        Assert.That(Bootstrap.Mean([0.25], 1, 1), Is.EqualTo(new Interval(0.25, 0.25, 0.25)));

    private static double[] Uniform(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        var values = new double[count];
        for (var i = 0; i < count; i++) values[i] = (random.Next() >> 11) * Math.Pow(2, -53);
        return values;
    }
}
