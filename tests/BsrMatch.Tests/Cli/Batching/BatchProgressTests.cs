using BsrMatch.Batch;
using BsrMatch.Cli;
using BsrMatch.Cli.Batching;

namespace BsrMatch.Tests.Cli.Batching;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class BatchProgressTests : IDisposable
{
    private readonly StringWriter written = new();
    private readonly SteppedClock clock = new();

    public void Dispose() => written.Dispose();

    [Test]
    public void OnATerminalABarTellsShareRateTimeLeftAndErrors()
    {
        var progress = Progress(width: 120, total: 1_000);
        clock.Step(TimeSpan.FromSeconds(2));
        progress.Tell(new BatchCounts(250, 200, 47, 3), null);
        Assert.That(written.ToString(), Is.EqualTo(
            "\r[######..................] 250 clients (25%), 125 a second, 6 s left, 3 rejected"));
    }

    [Test]
    public void TheBarIsDrawnOverItselfAndTakenAway()
    {
        var progress = Progress(width: 120, total: 100);
        clock.Step(TimeSpan.FromSeconds(1));
        progress.Tell(new BatchCounts(90, 90, 0, 0), null);
        var longest = written.ToString().Length - 1;
        written.GetStringBuilder().Clear();
        clock.Step(TimeSpan.FromSeconds(1));
        progress.Tell(new BatchCounts(99, 99, 0, 0), null);
        Assert.That(written.ToString(), Has.Length.GreaterThanOrEqualTo(longest + 1));
        written.GetStringBuilder().Clear();
        progress.Clear();
        Assert.That(written.ToString().Trim('\r'), Is.Not.Empty.And.All.EqualTo(' '));
        Assert.That(written.ToString(), Does.StartWith("\r").And.EndWith("\r"));
    }

    [Test]
    public void TheBarNeverReachesTheLastColumn()
    {
        var progress = Progress(width: 40, total: 1_000_000);
        clock.Step(TimeSpan.FromSeconds(60));
        progress.Tell(new BatchCounts(123_456, 120_000, 3_000, 456), null);
        Assert.That(written.ToString().Trim('\r'), Has.Length.LessThan(40));
    }

    [Test]
    public void TheBarIsNotDrawnMoreOftenThanAnybodyCanSee()
    {
        var progress = Progress(width: 80, total: 1_000);
        clock.Step(TimeSpan.FromMilliseconds(50));
        progress.Tell(new BatchCounts(10, 10, 0, 0), null);
        Assert.That(written.ToString(), Is.Empty);
    }

    [Test]
    public void ElsewhereItIsALineEveryFiveSeconds()
    {
        var progress = Progress(width: null, total: null);
        for (var second = 1; second <= 12; second++)
        {
            clock.Step(TimeSpan.FromSeconds(1));
            progress.Tell(new BatchCounts(second * 1_000, second * 1_000, 0, 0), 0.05 * second);
        }

        Assert.That(written.ToString().ReplaceLineEndings("|"), Is.EqualTo(
            "5,000 clients (25%), 1,000 a second, 15 s left|10,000 clients (50%), 1,000 a second, 10 s left|"));
    }

    [Test]
    public void WithoutAShareItTellsNoTimeLeft()
    {
        var progress = Progress(width: null, total: null);
        clock.Step(TimeSpan.FromSeconds(10));
        progress.Tell(new BatchCounts(5_000, 5_000, 0, 0), null);
        Assert.That(written.ToString().TrimEnd(), Is.EqualTo("5,000 clients, 500 a second"));
    }

    [Test]
    public void TheRateLeavesOutWhatAnEarlierSittingDid()
    {
        var progress = Progress(width: null, total: null);
        progress.GoOnFrom(40_000);
        clock.Step(TimeSpan.FromSeconds(10));
        Assert.That(progress.Rate(50_000), Is.EqualTo(1_000));
    }

    private BatchProgress Progress(int? width, long? total)
    {
        var surroundings = new Surroundings
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Messages = written,
            MessagesWidth = width,
            Variable = _ => null,
            Clock = clock,
            Home = ".",
        };
        return new BatchProgress(surroundings, new Messenger(written, Loudness.Usual), total);
    }

    private sealed class SteppedClock : TimeProvider
    {
        private long now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public void Step(TimeSpan by) => now += by.Ticks;
    }
}
