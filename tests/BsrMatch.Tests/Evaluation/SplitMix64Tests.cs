using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class SplitMix64Tests
{
    // https://rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64, seed 1234567.
    [Test]
    public void Gives_the_published_numbers()
    {
        var random = new SplitMix64(1234567);

        Assert.That(new[] { random.Next(), random.Next(), random.Next() },
            Is.EqualTo(new[] { 6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL }));
    }

    [Test]
    public void Draws_each_number_about_equally_often()
    {
        var random = new SplitMix64(7);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++) counts[random.Below(6)]++;

        // The standard deviation of each count is 91.
        Assert.That(counts, Is.All.InRange(9_600, 10_400));
    }
}
