using System.Text.Json;
using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Benchmarks;

/// <summary>
/// How many of the full ranking's ten best the shortlist of a large catalogue finds, and what a profile costs
/// with it and without: <c>shortlist COLLECTION PROGRAMMES</c>.
/// </summary>
internal static class ShortlistReport
{
    private const int Best = 10;

    public static void Run(string collection, int programmes)
    {
        var bundle = Shipped.Bundle();
        var index = new CatalogueIndex(
            new ProgrammeCatalogue("large", Grow(Path.Combine(collection, "corpus.jsonl"), programmes)),
            bundle.Texts);
        var scorer = new Scorer(bundle, index);
        var needs = Views(scorer, Shipped.TestProfiles().Where((_, at) => at % 8 == 0));
        var queries = Views(scorer, Queries(Path.Combine(collection, "queries.jsonl")));
        var shortlist = new Shortlist(bundle, index);
        var found = index.Programmes.Take(Shortlist.WidthFor(programmes)).ToList();
        var pairings = needs.ToDictionary(view => view, view => Pairing.Rough(view, index, bundle.Texts));
        Console.WriteLine($"{programmes} programmes");
        Tell("test profiles", scorer, needs);
        Tell("queries", scorer, queries);
        Console.WriteLine("microseconds of processor time a profile:");
        Cost("everything ranked", needs[..100], view => scorer.ScoreBest(view, programmes));
        Cost("with a shortlist", needs, view => scorer.ScoreBest(view, Shortlist.WidthFor(programmes)));
        Cost("of which a rough pairing", needs, view => Pairing.Rough(view, index, bundle.Texts));
        var columns = new FeatureColumns();
        Cost("of which their features", needs, view => columns.Fill(pairings[view], index));
        Cost("of which finding it", needs, _ => shortlist.Find(columns, Shortlist.WidthFor(programmes)));
        Cost("of which passages and n-grams", needs, view => pairings[view].Complete(index, found));
    }

    private static ProfileView[] Views(Scorer scorer, IEnumerable<SmeProfile> profiles) =>
        [.. profiles.Select(profile => scorer.View(profile, Shipped.AsOf))];

    private static void Tell(string name, Scorer scorer, ProfileView[] views)
    {
        var (found, all) = (0, 0);
        var width = Shortlist.WidthFor(scorer.Catalogue.Programmes.Count);
        foreach (var view in views)
        {
            var best = Top(scorer.ScoreBest(view, scorer.Catalogue.Programmes.Count));
            found += best.Intersect(Top(scorer.ScoreBest(view, width))).Count();
            all += best.Count;
        }

        Console.WriteLine($"{name}: {views.Length}, recall of the {Best} best {(double)found / all:F4}");
    }

    private static List<string> Top(ScoredCatalogue scored) =>
    [
        .. scored.Programmes.OrderByDescending(one => one.Score)
            .ThenBy(one => one.Programme.Programme.Id, StringComparer.Ordinal)
            .Take(Best).Select(one => one.Programme.Programme.Id),
    ];

    // Processor time of this process, since others may be running.
    private static void Cost(string what, ProfileView[] views, Action<ProfileView> act)
    {
        foreach (var view in views) act(view);
        var start = Environment.CpuUsage.TotalTime;
        foreach (var view in views) act(view);
        var each = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / views.Length;
        Console.WriteLine($"  {what,-30}{each,10:F0}");
    }

    // Where the collection is too small, further programmes are halves of two others.
    private static List<Programme> Grow(string corpus, int count)
    {
        var read = CatalogueReader.Load(corpus, "large").Programmes;
        var grown = read.Take(count).ToList();
        for (var at = 0; grown.Count < count; at++)
        {
            var (one, other) = (read[at % read.Count], read[(at * 7 + 1 + at / read.Count) % read.Count]);
            grown.Add(one with
            {
                Id = $"{one.Id}-{at}",
                Description = one.Description[..(one.Description.Length / 2)]
                    + other.Description[(other.Description.Length / 2)..],
            });
        }

        return grown;
    }

    private static IEnumerable<SmeProfile> Queries(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return new SmeProfile
            {
                Id = json.RootElement.GetProperty("_id").GetString()!,
                Needs = json.RootElement.GetProperty("text").GetString(),
            };
        }
    }
}
