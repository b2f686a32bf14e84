using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class TermTallyTests
{
    private const int Length = 10_000;

    [FsCheck.NUnit.Property]
    public void Inputs_come_in_rising_order_with_their_counts(uint[] picks)
    {
        var indices = Array.ConvertAll(picks, pick => (int)(pick % Length));
        var tally = new TermTally(Length);
        foreach (var index in indices) tally.Add(index);
        var expected = indices.CountBy(index => index).OrderBy(pair => pair.Key).ToList();

        var (taken, counts) = tally.Take();

        Assert.That(taken, Is.EqualTo(expected.Select(pair => pair.Key)));
        Assert.That(counts, Is.EqualTo(expected.Select(pair => pair.Value)));
        Assert.That(tally.Take().Indices, Is.Empty);
    }

    [Test]
    public void What_another_tally_counted_is_added()
    {
        var tally = new TermTally(Length);
        tally.Add([Length - 1, 0, 0]);
        tally.Add(new InputCounts([0, 64], [3, 1]));

        var (taken, counts) = tally.Take();

        Assert.That(taken, Is.EqualTo(new[] { 0, 64, Length - 1 }));
        Assert.That(counts, Is.EqualTo(new[] { 5, 1, 1 }));
    }

    [Test]
    public void A_longer_one_is_made_where_the_one_at_hand_is_too_short()
    {
        TermTally.GiveBack(new TermTally(5));
        var tally = TermTally.Borrow(6);
        tally.Add(5);

        Assert.That(tally.Take().Indices, Is.EqualTo(new[] { 5 }));
    }
}
