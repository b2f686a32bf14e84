using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>The programmes with a column in the overview, and what a client's row says of each.</summary>
internal sealed class HeatMap
{
    // More columns would be too narrow to read, on the screen and on paper.
    private const int MostColumns = 40;
    private const int ColumnsOfMany = 30;

    private readonly int catalogueSize;
    private readonly int[] places;
    private readonly Dictionary<string, int> columns;
    private readonly (Verdict Verdict, double Fit)?[] row;

    public HeatMap(BatchReport report)
    {
        var all = report.Catalogue.Programmes;
        catalogueSize = all.Count;
        Programmes = all.Count <= MostColumns ? all : MostSuggested(report);
        var placeOf = all.Index()
            .ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        places = [.. Programmes.Select(programme => placeOf[programme.Id])];
        columns = Programmes.Index()
            .ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
        row = new (Verdict, double)?[Programmes.Count];
        Names = Headings(Programmes);
    }

    /// <summary>The programmes, left to right.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>What they are called, each differently.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether programmes are left out.</summary>
    public bool IsCut => Programmes.Count < catalogueSize;

    /// <summary>
    /// What is known of a client and each programme; null where the outcome does not tell. Good until the
    /// next call.
    /// </summary>
    public ReadOnlySpan<(Verdict Verdict, double Fit)?> Of(ClientOutcome client)
    {
        if (client.Standings.Count == catalogueSize)
        {
            for (var i = 0; i < places.Length; i++)
            {
                var standing = client.Standings[places[i]];
                row[i] = (standing.Verdict, standing.Fit);
            }

            return row;
        }

        Array.Clear(row);
        foreach (var match in client.Matches)
        {
            if (columns.TryGetValue(match.ProgrammeId, out var at))
                row[at] = (match.Verdict, match.Fit);
        }

        return row;
    }

    // Long titles may begin alike; their ids differ.
    private static IReadOnlyList<string> Headings(IReadOnlyList<Programme> programmes)
    {
        var shared = programmes.Select(ProgrammeNames.Short).CountBy(name => name)
            .Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. programmes.Select(programme => ProgrammeNames.Short(programme) is var name
                && shared.Contains(name) ? programme.Id : name),
        ];
    }

    private static List<Programme> MostSuggested(BatchReport report) =>
    [
        .. report.Exposure.Programmes
            .Select(exposure => report.Catalogue.Find(exposure.ProgrammeId)).OfType<Programme>()
            .Take(ColumnsOfMany),
    ];
}
