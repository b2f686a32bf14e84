using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class AdamPaceTests
{
    // The first step has the length of the rate whatever the gradient, since its mean and square are its own.
    [TestCase(5f, 0.9f)]
    [TestCase(0.01f, 0.9f)]
    [TestCase(-3f, 1.1f)]
    public void The_first_step_goes_the_rate_against_the_gradient(float gradient, float expected)
    {
        var weights = new Weights(1);
        weights.Values[0] = 1;
        weights.Gradient[0] = gradient;
        var pace = new AdamPace();
        pace.Next(0.1f);
        weights.Step(pace);

        Assert.That(weights.Values[0], Is.EqualTo(expected).Within(1e-5));
        Assert.That(weights.Gradient[0], Is.Zero);
    }

    // Kingma and Ba's algorithm 1 worked by hand: m 0.9 * 0.1 * 2 - 0.1 * 1, v 0.999 * 0.001 * 4 + 0.001 * 1.
    [Test]
    public void The_second_step_remembers_the_first()
    {
        var weights = new Weights(1);
        var pace = new AdamPace();
        foreach (var gradient in new[] { 2f, -1f })
        {
            weights.Gradient[0] = gradient;
            pace.Next(0.1f);
            weights.Step(pace);
        }

        var second = 0.1 * (0.08 / 0.19) / Math.Sqrt(0.004996 / 0.001999);
        Assert.That(weights.Values[0], Is.EqualTo(-0.1 - second).Within(1e-6));
    }

    [Test]
    public void Every_weight_of_a_long_row_moves_alike()
    {
        var weights = new Weights(37);
        Array.Fill(weights.Gradient, 0.3f);
        var pace = new AdamPace();
        pace.Next(0.01f);
        weights.Step(pace);

        Assert.That(weights.Values.Distinct().Single(), Is.EqualTo(-0.01f).Within(1e-6));
    }
}
