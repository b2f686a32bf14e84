using BsrMatch.Eligibility;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Outputs.Columnar;

/// <summary>The columns, in their order.</summary>
internal static class MatchColumns
{
    public static IReadOnlyList<MatchColumn> Create() =>
    [
        new ValueColumn<long>("row", row => row.Client.Row),
        new TextColumn("profileId", row => row.Client.ClientId),
        new TextColumn("name", row => row.Client.Name),
        new TextColumn("country", row => row.Client.Country),
        new TextColumn("sector", row => row.Client.Sector),
        new TextColumn("naceVersion", row => row.Client.NaceVersion),
        new TextColumn("sizes", row => Join(row.Client.Sizes.Select(size => size.Spell()))),
        new ValueColumn<DateOnly>("asOf", row => row.Report.Options.AsOf),
        new TextColumn("modelVersion", row => row.Report.Versions.Model),
        new TextColumn("catalogueVersion", row => row.Report.Versions.Catalogue),
        new TextColumn("rulesVersion", row => row.Report.Versions.Rules),
        new TextColumn("language", row => row.Client.Language),
        new ValueColumn<bool>("noGoodMatch", row => row.Client.NoGoodMatch),
        new ValueColumn<bool>("fitCalibrated", row => row.Report.Versions.FitCalibrated),
        new ValueColumn<int>("rank", row => row.Match.Rank),
        new TextColumn("programmeId", row => row.Match.ProgrammeId),
        new TextColumn("title", row => row.Programme?.Title),
        new TextColumn("verdict", row => Spell(row.Match.Verdict)),
        new ValueColumn<double>("fit", row => row.Match.Fit),
        new ValueColumn<double>("score", row => row.Match.Score),
        new TextColumn("lifecycle", row => row.Match.Lifecycle?.Spell()),
        new TextColumn("conditions", row => Join(row.Match.Conditions)),
        new TextColumn("reasons", row => Join(row.Match.Reasons)),
        new TextColumn("missingFields", row => Join(row.Match.MissingFields)),
        new TextColumn("nearMiss", row => row.Match.NearMiss),
        new TextColumn("deMinimis", row => row.Match.DeMinimis),
        new TextColumn("notes", row => Join(row.Match.Notes)),
        new TextColumn("successorName", row => row.Programme?.Successor?.Name),
        new TextColumn("successorUrl", row => row.Programme?.Successor?.Url),
        new TextColumn("contactName", row => row.Programme?.Contact?.Name),
        new TextColumn("contactUrl", row => row.Programme?.Contact?.Url),
        new TextColumn("nextField", row => row.Client.NextField),
        new TextColumn("nextQuestion", row => row.Client.NextQuestion),
    ];

    private static string Join(IEnumerable<string> items) => string.Join("; ", items);

    private static string Spell(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => "eligible",
        Verdict.Ineligible => "ineligible",
        _ => "unknown",
    };
}
