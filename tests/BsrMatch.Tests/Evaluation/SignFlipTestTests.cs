using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class SignFlipTestTests
{
    // Differences 0.3, 0.2, 0.1: only +++ and --- of the eight sign patterns sum to 0.6 or more.
    [Test]
    public void Worked_by_hand() =>
        Assert.That(SignFlipTest.PValue([0.5, 0.5, 0.5], [0.2, 0.3, 0.4], 1), Is.EqualTo(2.0 / 8));

    // Differences 0.3, 0.1, -0.1 sum to 0.3; with other signs to 0.5, 0.3, 0.1 and the negatives of the four.
    [Test]
    public void Ties_count_although_their_sums_are_rounded() =>
        Assert.That(SignFlipTest.PValue([0.3, 0.1, 0.0], [0.0, 0.0, 0.1], 1), Is.EqualTo(6.0 / 8));

    [Test]
    public void Equal_systems_do_not_differ() =>
        Assert.That(SignFlipTest.PValue([0.1, 0.9], [0.1, 0.9], 1), Is.EqualTo(1.0));

    [Test]
    public void The_order_of_the_systems_does_not_matter()
    {
        var (a, b) = Samples(100, 0.05);

        Assert.That(SignFlipTest.PValue(a, b, 9), Is.EqualTo(SignFlipTest.PValue(b, a, 9)));
    }

    [Test]
    public void Random_patterns_come_near_the_exact_value()
    {
        var (a, b) = Samples(12, 0.2);

        Assert.That(SignFlipTest.PValue(a, b, 9, 4_095),
            Is.EqualTo(SignFlipTest.PValue(a, b, 9, 4_096)).Within(0.03));
    }

    [Test]
    public void A_plain_difference_over_many_profiles_is_significant_but_never_0()
    {
        var (a, b) = Samples(200, 0.5);

        Assert.That(SignFlipTest.PValue(a, b, 1), Is.EqualTo(1.0 / 10_001));
    }

    // Were the test wrong, equal systems would be called different more or less often than 5%.
    [Test]
    public void Equal_systems_are_called_different_as_often_as_the_level_says()
    {
        var called = 0;
        for (ulong i = 0; i < 300; i++)
        {
            var (a, b) = Samples(30, 0, i);
            if (SignFlipTest.PValue(a, b, i, 400) <= 0.05) called++;
        }

        Assert.That(called / 300.0, Is.InRange(0.015, 0.09));
    }

    [Test]
    public void Systems_must_be_measured_on_the_same_profiles() =>
        Assert.That(() => SignFlipTest.PValue([1], [1, 2], 1), Throws.ArgumentException);

    private static (double[] First, double[] Second) Samples(int count, double shift, ulong seed = 0)
    {
        var random = new SplitMix64(seed);
        var (first, second) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            first[i] = random.Below(1_000) / 1_000.0 + shift;
            second[i] = random.Below(1_000) / 1_000.0;
        }

        return (first, second);
    }
}
