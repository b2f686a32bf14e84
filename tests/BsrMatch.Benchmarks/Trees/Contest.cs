using System.Diagnostics;

namespace BsrMatch.Benchmarks.Trees;

/// <summary>One way to do the same work.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">Does all the work so many times over.</param>
internal sealed record Contestant(string Name, Action<int> Run);

/// <summary>What a contestant reached.</summary>
/// <param name="Seconds">For the work once.</param>
/// <param name="Bytes">That were allocated meanwhile.</param>
internal sealed record Outcome(double Seconds, double Bytes);

/// <summary>
/// Times contestants in turn, round by round, and takes the best of each: what else the machine does makes
/// all slower, and never one faster.
/// </summary>
internal static class Contest
{
    private const double LeastSeconds = 0.02;

    public static Outcome[] Hold(IReadOnlyList<Contestant> contestants, int rounds)
    {
        var repeats = contestants.Select(Repeats).ToArray();
        var best = contestants.Select(_ => new Outcome(double.MaxValue, double.MaxValue)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var at = 0; at < best.Length; at++)
            {
                // The threads of a native library go on spinning for a while.
                Thread.Sleep(10);
                var (bytes, start) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
                contestants[at].Run(repeats[at]);
                var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds / repeats[at];
                var allocated = (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / repeats[at];
                best[at] = new Outcome(Math.Min(best[at].Seconds, seconds), Math.Min(best[at].Bytes, allocated));
            }
        }

        return best;
    }

    // Enough for the clock, once everything is compiled.
    private static int Repeats(Contestant contestant)
    {
        contestant.Run(2);
        for (var repeats = 1; ; repeats *= 2)
        {
            var start = Stopwatch.GetTimestamp();
            contestant.Run(repeats);
            if (Stopwatch.GetElapsedTime(start).TotalSeconds >= LeastSeconds) return repeats;
        }
    }
}
