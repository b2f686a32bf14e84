using BsrMatch.Text;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class LbfgsTests
{
    [FsCheck.NUnit.Property]
    public void The_lowest_point_of_a_bowl_is_found_however_it_is_stretched(
        sbyte[] centre, byte stretch)
    {
        if (centre.Length == 0) return;
        var steepness = Enumerable.Range(0, centre.Length).Select(i => 1 + i % 3 * (stretch + 1.0)).ToArray();
        var lowest = Lbfgs.Minimise((point, gradient) =>
        {
            var value = 1.0;
            for (var i = 0; i < point.Length; i++)
            {
                var off = point[i] - centre[i];
                value += steepness[i] * off * off;
                gradient[i] = 2 * steepness[i] * off;
            }

            return value;
        }, centre.Length, 200);

        Assert.That(lowest, Is.EqualTo(centre.Select(value => (double)value)).Within(0.02));
    }

    // ln(1 + e^x) - 0.8 x is lowest where the logistic function is 0.8, at ln 4; the second likewise at -ln 4.
    [Test]
    public void A_function_that_is_no_bowl_is_minimised_too()
    {
        var lowest = Lbfgs.Minimise((point, gradient) =>
        {
            gradient[0] = StableMath.Sigmoid(point[0]) - 0.8;
            gradient[1] = StableMath.Sigmoid(point[1]) - 0.2;
            return StableMath.Log(1 + StableMath.Exp(point[0])) - 0.8 * point[0]
                + StableMath.Log(1 + StableMath.Exp(point[1])) - 0.2 * point[1];
        }, 2, 100);

        Assert.That(lowest, Is.EqualTo(new[] { Math.Log(4), -Math.Log(4) }).Within(0.01));
    }

    // Far off it is all but straight, so that a step measured by its bend overshoots and has to be halved.
    [Test]
    public void A_step_that_would_go_up_is_shortened()
    {
        var values = new List<double>();
        var lowest = Lbfgs.Minimise((point, gradient) =>
        {
            var off = point[0] - 30;
            values.Add(Math.Sqrt(1 + off * off));
            gradient[0] = off / values[^1];
            return values[^1];
        }, 1, 100);

        Assert.That(lowest[0], Is.EqualTo(30).Within(0.01));
        Assert.That(values, Is.Not.Ordered.Descending, "some step was tried that went up");
    }

    [Test]
    public void No_more_steps_are_taken_than_allowed()
    {
        var calls = 0;
        Lbfgs.Minimise((point, gradient) =>
        {
            calls++;
            gradient[0] = 4 * Math.Pow(point[0] - 3, 3);
            return Math.Pow(point[0] - 3, 4);
        }, 1, 3);

        Assert.That(calls, Is.EqualTo(4), "the start and three steps, none of which had to be shortened");
    }

    [Test]
    public void A_start_that_is_the_lowest_point_is_kept()
    {
        var lowest = Lbfgs.Minimise((point, gradient) =>
        {
            gradient[0] = 2 * point[0];
            return point[0] * point[0];
        }, 1, 10);

        Assert.That(lowest, Is.EqualTo(new[] { 0.0 }));
    }
}
