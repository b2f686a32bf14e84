using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

internal sealed class GaussLegendreTests
{
    // On 0 to 1 the rule of two points is (1 -/+ 1/sqrt 3) / 2, each counting a half.
    [Test]
    public void Two_points_worked_by_hand()
    {
        var (points, weights) = GaussLegendre.Rule(2);

        Assert.That(points, Is.EqualTo(new[] { 0.2113248654051871, 0.7886751345948129 }).Within(1e-15));
        Assert.That(weights, Is.EqualTo(new[] { 0.5, 0.5 }).Within(1e-15));
    }

    [TestCase(4)]
    [TestCase(8)]
    [TestCase(16)]
    public void Powers_up_to_twice_the_points_are_integrated_exactly(int n)
    {
        var (points, weights) = GaussLegendre.Rule(n);

        for (var power = 0; power < 2 * n; power++)
        {
            Assert.That(points.Zip(weights, (x, w) => w * Math.Pow(x, power)).Sum(),
                Is.EqualTo(1.0 / (power + 1)).Within(1e-14), $"x^{power}");
        }
    }
}
