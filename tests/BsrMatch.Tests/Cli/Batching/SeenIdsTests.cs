using BsrMatch.Cli.Batching;

namespace BsrMatch.Tests.Cli.Batching;

[Parallelizable(ParallelScope.All)]
internal sealed class SeenIdsTests
{
    [Test]
    public void AnIdIsNewOnce()
    {
        var seen = new SeenIds();
        Assert.That(new[] { "a", "b", "a", "A", "" }.Select(seen.Add),
            Is.EqualTo(new[] { true, true, false, true, true }));
    }

    [Test]
    public void NoneIsForgottenOrTakenForAnotherAmongMany()
    {
        var seen = new SeenIds();
        var ids = Enumerable.Range(0, 50_000).Select(number => $"client {number}").ToList();
        Assert.That(ids.All(seen.Add), Is.True);
        Assert.That(ids.Any(seen.Add), Is.False);
    }
}
