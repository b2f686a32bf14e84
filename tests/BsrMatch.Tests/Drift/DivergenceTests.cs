using BsrMatch.Drift;

namespace BsrMatch.Tests.Drift;

internal sealed class DivergenceTests
{
    [Test]
    public void Worked_by_hand()
    {
        // p = (1, 0), q = (1/2, 1/2), mean (3/4, 1/4): (log2(4/3) + log2(2/3)/2 + log2(2)/2) / 2.
        var expected = (Math.Log2(4.0 / 3) + Math.Log2(2.0 / 3) / 2 + 0.5) / 2;
        Assert.That(Divergence.JensenShannon([7, 0], [5, 5]), Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Nothing_in_common_is_one_and_the_same_shares_are_zero()
    {
        Assert.That(Divergence.JensenShannon([3, 0], [0, 9]), Is.EqualTo(1).Within(1e-12));
        Assert.That(Divergence.JensenShannon([1, 2, 3], [10, 20, 30]), Is.Zero.Within(1e-12));
    }

    [FsCheck.NUnit.Property]
    public bool It_is_the_same_from_both_sides_and_between_0_and_1(byte[] counts)
    {
        int[] first = [1, .. counts.Select(count => (int)count)];
        int[] second = [2, .. counts.Reverse().Select(count => (int)count)];
        var there = Divergence.JensenShannon(first, second);
        return there is >= 0 and <= 1
            && Math.Abs(there - Divergence.JensenShannon(second, first)) < 1e-12;
    }

    [Test]
    public void Smaller_samples_come_further_apart_by_chance()
    {
        int[] counts = [500, 300, 200];
        var small = Divergence.Noise(counts, 100, 0.05, 500, 1);
        var large = Divergence.Noise(counts, 1000, 0.05, 500, 1);

        Assert.That(small, Is.GreaterThan(2 * large));
        Assert.That(Divergence.Noise(counts, 100, 0.05, 500, 1), Is.EqualTo(small), "the seed decides");
    }
}
