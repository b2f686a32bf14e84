using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class LogisticFitTests
{
    private const double Ridge = 1e-3;

    [TestCase(1.5, -0.7, 0.3)]
    [TestCase(0, 0, 0)]
    [TestCase(-3, 0.2, -2)]
    public void Planted_weights_are_found_again_within_sampling_error(
        double first, double second, double intercept)
    {
        var random = new Random(7);
        var examples = Enumerable.Range(0, 20_000).Select(_ =>
        {
            double[] inputs = [random.NextDouble() * 4 - 2, random.NextDouble() * 4 - 2];
            var odds = first * inputs[0] + second * inputs[1] + intercept;
            return (inputs, random.NextDouble() < StableMath.Sigmoid(odds));
        }).ToList();

        Assert.That(LogisticFit.Fit(examples), Is.EqualTo(new[] { first, second, intercept }).Within(0.15));
    }

    // 30 of 40: ln(0.75 / 0.25); being held back takes 0.001 * ln 3 / (40 * 0.75 * 0.25) = 0.000146 off.
    [Test]
    public void Where_inputs_tell_nothing_the_intercept_is_the_log_odds_of_the_share()
    {
        var weights = LogisticFit.Fit([.. Enumerable.Range(0, 40).Select(i => (new[] { 0.0 }, i < 30))]);

        Assert.That(weights, Is.EqualTo(new[] { 0, Math.Log(3) - 0.000146 }).Within(1e-6));
    }

    // 3 of 4 hold at +1 and 1 of 4 at -1, a hundred times over: the slope is ln 3, the intercept 0.
    [Test]
    public void Two_shares_are_met_by_one_slope()
    {
        var weights = LogisticFit.Fit(
            [.. Enumerable.Range(0, 800).Select(i => (new[] { i % 2 * 2.0 - 1 }, i / 2 % 4 == 0 != (i % 2 > 0)))]);

        Assert.That(weights, Is.EqualTo(new[] { Math.Log(3), 0 }).Within(1e-4));
    }

    [TestCase(1)]
    [TestCase(0.001)]
    [TestCase(1000)]
    public void Separable_data_have_an_answer_too(double scale)
    {
        (double[] Inputs, bool Holds)[] examples =
            [.. Enumerable.Range(1, 20).SelectMany(i => new[] { ([i * scale], true), (new[] { -i * scale }, false) })];
        var weights = LogisticFit.Fit(examples);

        Assert.That(weights.All(double.IsFinite));
        Assert.That(weights[0], Is.GreaterThan(0));
        Assert.That(weights[1], Is.Zero.Within(1e-6));
        Assert.That(GradientOf(examples, weights), Is.All.Zero.Within(1e-6));
    }

    [FsCheck.NUnit.Property]
    public void The_gradient_is_0_at_the_answer((sbyte First, sbyte Second, bool Holds)[] drawn)
    {
        if (drawn.Length == 0) return;
        (double[] Inputs, bool Holds)[] examples =
            [.. drawn.Select(one => (new[] { one.First / 32.0, one.Second / 32.0 }, one.Holds))];

        Assert.That(GradientOf(examples, LogisticFit.Fit(examples)), Is.All.Zero.Within(1e-6));
    }

    [Test]
    public void An_input_given_twice_shares_its_weight()
    {
        var random = new Random(2);
        var single = Enumerable.Range(0, 500).Select(_ => random.NextDouble() * 2 - 1)
            .Select(input => (Input: input, Holds: random.NextDouble() < StableMath.Sigmoid(2 * input))).ToList();
        var once = LogisticFit.Fit([.. single.Select(one => (new[] { one.Input }, one.Holds))]);
        var twice = LogisticFit.Fit([.. single.Select(one => (new[] { one.Input, one.Input }, one.Holds))]);

        Assert.That(twice, Is.EqualTo(new[] { once[0] / 2, once[0] / 2, once[1] }).Within(1e-3));
    }

    // Of the log-loss and half the ridge by the squared weights, the intercept's among them.
    private static double[] GradientOf((double[] Inputs, bool Holds)[] examples, double[] weights)
    {
        var gradient = weights.Select(weight => Ridge * weight).ToArray();
        foreach (var (inputs, holds) in examples)
        {
            double[] all = [.. inputs, 1];
            var error = StableMath.Sigmoid(all.Zip(weights, (x, w) => x * w).Sum()) - (holds ? 1 : 0);
            for (var i = 0; i < all.Length; i++) gradient[i] += error * all[i];
        }

        return gradient;
    }
}
