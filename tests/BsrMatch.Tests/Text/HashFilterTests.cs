using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class HashFilterTests
{
    [FsCheck.NUnit.Property]
    public bool What_was_added_may_be_there(ulong[] hashes)
    {
        var filter = new HashFilter();
        foreach (var hash in hashes) filter.Add(hash);

        return hashes.All(filter.MayHold);
    }

    [Test]
    public void Nothing_is_there_before_it_is_added() =>
        Assert.That(new HashFilter().MayHold(0), Is.False);

    [Test]
    public void Of_what_was_not_added_most_is_known_not_to_be_there()
    {
        var (filter, random) = (new HashFilter(), new Random(3));
        for (var i = 0; i < 5000; i++) filter.Add((ulong)random.NextInt64());

        var mistaken = Enumerable.Range(0, 10_000).Count(_ => filter.MayHold((ulong)random.NextInt64()));

        Assert.That(mistaken, Is.InRange(1, 600));
    }
}
