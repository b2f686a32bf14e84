using System.Diagnostics;
using System.Globalization;
using System.Text;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Benchmarks;

/// <summary>
/// What a match costs by the number of programmes, stage by stage, and a batch by the number of clients, with
/// plots beside the report: <c>scaling FOLDER</c>.
/// </summary>
internal static class ScalingReport
{
    private const int Best = 5;
    private const int Clients = 100;
    private const int Rounds = 5;

    private static readonly int[] Catalogues = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000];
    private static readonly int[] Lists = [1, 10, 100, 1_000, 10_000];

    /// <summary>A section of Markdown.</summary>
    /// <param name="folder">Where the plots go, in a folder called performance.</param>
    public static string Run(string folder)
    {
        var text = new StringBuilder($"""
            ## Where the time of a match goes
            Microseconds of one thread for a client of about 80 words, the {Best} best explained; the median of
            {Clients} clients, the best of {Rounds} rounds. Programmes are made of the training texts. "Rank" is
            to compare the client with the programmes and score them; "trees" is the part of it that the trees
            have, were all rows scored; "the rest" is rules, reasons and questions.

            | programmes | match | read texts | rank | of which trees | Shapley values | the rest |
            | --- | --- | --- | --- | --- | --- | --- |

            """);
        var (bundle, profiles) = (Shipped.Bundle(), ClientListGenerator.SomeProfiles(Clients));
        // Until everything is compiled as well as it ever is.
        for (var warming = 0; warming < 2; warming++) Cost(bundle, profiles, Catalogues[2]);
        var costs = Catalogues.Select(count => Cost(bundle, profiles, count)).ToArray();
        foreach (var (count, cost) in Catalogues.Zip(costs))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {count:N0} | {cost.Match:F0} | {cost.Read:F0} ")
                .Append(CultureInfo.InvariantCulture, $"| {cost.Rank:F0} | {cost.Trees:F1} | {cost.Explain:F0} ")
                .Append(CultureInfo.InvariantCulture,
                    $"| {Math.Max(0, cost.Match - cost.Read - cost.Rank - cost.Explain):F0} |\n");
        }

        var seconds = Lists.Select(BatchSeconds).ToArray();
        text.Append("""

            ## Whole batches by their size
            The command from start to end, CSV to JSONL against the founding catalogue, nothing kept; the best of
            three.

            | clients | seconds |
            | --- | --- |

            """);
        foreach (var (count, taken) in Lists.Zip(seconds))
            text.Append(CultureInfo.InvariantCulture, $"| {count:N0} | {taken:F2} |\n");
        var plots = Directory.CreateDirectory(Path.Combine(folder, "performance")).FullName;
        Plot.Lines(Path.Combine(plots, "programmes.svg"), "programmes", "microseconds a match", Catalogues,
        [
            ("match", [.. costs.Select(cost => cost.Match)]), ("read texts", [.. costs.Select(cost => cost.Read)]),
            ("rank", [.. costs.Select(cost => cost.Rank)]), ("trees", [.. costs.Select(cost => cost.Trees)]),
            ("Shapley values", [.. costs.Select(cost => cost.Explain)]),
        ]);
        Plot.Lines(Path.Combine(plots, "clients.svg"), "clients", "seconds a batch", Lists, [("batch", seconds)]);
        return text.Append("""

            ![The cost of a match by the number of programmes](performance/programmes.svg)

            ![The cost of a batch by the number of clients](performance/clients.svg)

            """).ToString();
    }

    private static Costs Cost(Ranking.ModelBundle bundle, IReadOnlyList<SmeProfile> profiles, int programmes)
    {
        var catalogue = ProgrammeGenerator.Catalogue(programmes);
        var scorer = new Scorer(bundle, new CatalogueIndex(catalogue, bundle.Texts));
        var matcher = Matcher.Create(bundle, catalogue);
        var options = new MatchOptions { AsOf = Shipped.AsOf, Top = Best };
        var width = Math.Max(Shortlist.WidthFor(programmes), 4 * Best);
        var views = profiles.Select(profile => scorer.View(profile, Shipped.AsOf)).ToArray();
        var best = views.Select(view => scorer.ScoreBest(view, width).Programmes
            .OrderByDescending(one => one.Score).Take(Best).SelectMany(one => one.Row.ToArray()).ToArray()).ToArray();
        var (columns, scores) = (new float[FeatureSchema.Count * programmes], new double[programmes]);
        new Random(1).NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(columns.AsSpan()));
        var costs = new Costs(double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round <= Rounds; round++)
        {
            costs = new Costs(
                Math.Min(costs.Match, Median(at => matcher.Match(profiles[at], options))),
                Math.Min(costs.Read, Median(at => scorer.View(profiles[at], Shipped.AsOf))),
                Math.Min(costs.Rank, Median(at => scorer.ScoreBest(views[at], width))),
                Math.Min(costs.Trees, Median(_ => bundle.Ranker.Scorer.ScoreColumns(columns, scores))),
                Math.Min(costs.Explain, Median(at => bundle.Ranker.Shap.ExplainAll(best[at]))));
        }

        return costs;
    }

    private static double Median(Action<int> act)
    {
        var times = new double[Clients];
        for (var at = 0; at < times.Length; at++)
        {
            var start = Stopwatch.GetTimestamp();
            act(at);
            times[at] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }

    private static double BatchSeconds(int clients)
    {
        var folder = Directory.CreateTempSubdirectory("bsrmatch-benchmark-").FullName;
        try
        {
            var list = Path.Combine(folder, "clients.csv");
            ClientListGenerator.Write(list, clients, seed: 1);
            return Enumerable.Range(0, 3).Min(round => Seconds("batch", list, "--output",
                Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{round}")).FullName, "matches.jsonl"),
                "--as-of", "2026-01-01", "--no-store", "--quiet"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Seconds(params string[] arguments)
    {
        var command = Path.Combine(Shipped.Root, "artifacts", "bin", "BsrMatch.Cli", "release", "bsrmatch");
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
        if (process.ExitCode is not (0 or 4)) throw new InvalidOperationException($"batch: {process.ExitCode}");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed record Costs(double Match, double Read, double Rank, double Trees, double Explain);
}
