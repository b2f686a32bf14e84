using BsrMatch.Batch;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>What a pass over the clients counts. Its size does not grow with the list.</summary>
internal sealed class ListFigures
{
    private const int Bins = 10;
    private const int BinWidth = 10;

    private readonly Dictionary<string, long> sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> missing = new(StringComparer.Ordinal);
    private readonly long[] bestFits = new long[Bins];

    /// <summary>Clients scored.</summary>
    public long Clients { get; private set; }

    /// <summary>Clients without any match.</summary>
    public long WithoutMatch { get; private set; }

    /// <summary>Clients by the fit of their best match in whole percent, in steps of ten.</summary>
    public IReadOnlyList<long> BestFits => bestFits;

    /// <summary>Clients by size class, in the order of the classes.</summary>
    public IReadOnlyList<Tally> Sizes =>
    [
        .. Enum.GetValues<SizeClass>().Select(size => size.Spell()).Append("unknown")
            .Select(name => new Tally(name, sizes.GetValueOrDefault(name))).Where(tally => tally.Count > 0),
    ];

    /// <summary>Clients by country, most first.</summary>
    public IReadOnlyList<Tally> Countries => MostFirst(countries);

    /// <summary>Clients by section of NACE, most first.</summary>
    public IReadOnlyList<Tally> Sections => MostFirst(sections);

    /// <summary>Clients for whom a verdict hangs on a field, most first.</summary>
    public IReadOnlyList<Tally> Missing => MostFirst(missing);

    /// <summary>Counts the clients of a report.</summary>
    public static ListFigures Of(BatchReport report)
    {
        var figures = new ListFigures();
        foreach (var client in report.Clients) figures.Add(client);
        return figures;
    }

    /// <summary>The first match the firm is not kept out of; null when there is none.</summary>
    public static MatchOutcome? BestOf(ClientOutcome client) =>
        client.Matches.FirstOrDefault(match => match.Verdict != Verdict.Ineligible);

    /// <summary>A share of 0 to 1 in whole percent, as it is shown.</summary>
    public static int Rounded(double share) =>
        (int)Math.Round(Math.Clamp(share, 0, 1) * 100, MidpointRounding.AwayFromZero);

    private void Add(ClientOutcome client)
    {
        Clients++;
        if (BestOf(client) is { } best) bestFits[Math.Min(Rounded(best.Fit) / BinWidth, Bins - 1)]++;
        else WithoutMatch++;
        Count(sizes, client.Sizes is [var size] ? size.Spell() : "unknown");
        Count(countries, client.Country ?? "unknown");
        Count(sections, client.Section ?? "unknown");
        foreach (var field in client.MissingFields) Count(missing, field);
    }

    private static void Count(Dictionary<string, long> counts, string name) =>
        counts[name] = counts.GetValueOrDefault(name) + 1;

    // Ties by name, so that equal lists give equal pages.
    private static IReadOnlyList<Tally> MostFirst(Dictionary<string, long> counts) =>
    [
        .. counts.Select(pair => new Tally(pair.Key, pair.Value))
            .OrderByDescending(tally => tally.Count).ThenBy(tally => tally.Name, StringComparer.Ordinal),
    ];
}
