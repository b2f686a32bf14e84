using System.Diagnostics;
using System.Globalization;
using System.Text;
using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks.Trees;

/// <summary>
/// What explaining the five best costs, against what scoring a thousand candidates does, with the shipped
/// trees: <c>explaining</c>.
/// </summary>
internal static class ExplainingReport
{
    private const int Clients = 1_000;
    private const int Candidates = 1_000;
    private const int Best = 5;
    private const int Rounds = 15;

    /// <summary>A section of Markdown.</summary>
    public static string Run()
    {
        var trees = Shipped.Bundle().Ranker;
        var all = ClientRows.Of(2 * Clients);
        // The five best of each client; the first half to learn from, the other not seen before.
        var best = all.Chunk(all.Length / (2 * Clients)).Select(rows => BestOf(trees, rows)).ToArray();
        var (seen, unseen) = (best[..Clients], best[Clients..]);
        var scored = all[..(Candidates * FeatureSchema.Count)];
        var scores = new double[Candidates];
        var scoring = Microseconds(Clients, _ => trees, (own, _) => own.Scorer.Score(scored, scores));
        var cold = Microseconds(Clients, _ => new TreeShap(trees), (own, at) => own.ExplainAll(unseen[at]));
        var warm = new TreeShap(trees);
        var met = Microseconds(
            Clients, round => Taught(trees, seen), (own, at) => own.ExplainAll(unseen[at]), isShared: true);
        foreach (var rows in unseen) warm.ExplainAll(rows);
        var again = Microseconds(Clients, _ => warm, (own, at) => own.ExplainAll(unseen[at]));
        var text = new StringBuilder(Invariant($"""
            ## Explaining against scoring
            Exact Shapley values of the {Best} best programmes of a client, by the shipped trees ({trees.TreeCount}
            of up to {MostLeaves(trees)} leaves), beside scoring {Candidates:N0} candidates by the trees alone,
            without filling in a feature; one thread, medians over clients, the best of {Rounds} rounds.

            | what | microseconds | of scoring |
            | --- | --- | --- |

            """));
        Row($"score {Candidates:N0} candidates", scoring);
        Row($"explain {Best}, the first ever: no pattern known", cold);
        Row($"explain {Best} of a client not seen before, after {Clients:N0} others", met);
        Row($"explain {Best} once more", again);
        return text.ToString();

        void Row(string what, double microseconds) =>
            text.Append(Invariant($"| {what} | {microseconds:F1} | {microseconds / scoring:F2} |\n"));
    }

    private static TreeShap Taught(TreeEnsemble trees, float[][] rows)
    {
        var taught = new TreeShap(trees);
        foreach (var some in rows) taught.ExplainAll(some);
        return taught;
    }

    // The clock counts no preparation. Best of the rounds, since what else a machine does only slows down.
    private static double Microseconds<T>(
        int count, Func<int, T> prepare, Action<T, int> act, bool isShared = false)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var times = new double[count];
            var prepared = prepare(round);
            for (var at = 0; at < count; at++)
            {
                if (at > 0 && !isShared) prepared = prepare(round);
                var start = Stopwatch.GetTimestamp();
                act(prepared, at);
                times[at] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            Array.Sort(times);
            best = Math.Min(best, times[count / 2]);
        }

        return best;
    }

    private static float[] BestOf(TreeEnsemble trees, float[] rows) =>
    [
        .. rows.Chunk(FeatureSchema.Count).OrderByDescending(row => trees.Score(row)).Take(Best)
            .SelectMany(row => row),
    ];

    private static int MostLeaves(TreeEnsemble trees) =>
        trees.LeafStarts.Zip(trees.LeafStarts.Skip(1), (first, end) => end - first).Max();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
