using System.Globalization;
using BsrMatch.Reporting;

namespace BsrMatch.Evaluation.Comparing;

/// <summary>Lays a comparison out for people.</summary>
public static class ComparisonDocument
{
    private const string Nothing = "-";

    /// <summary>The comparison as a document.</summary>
    /// <param name="outcome">The comparison.</param>
    /// <param name="withNames">Whether firms' names are told, which are personal.</param>
    public static Document Of(ComparisonOutcome outcome, bool withNames)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var report = outcome.Report;
        var document = new Document($"{outcome.Candidate} compared with {outcome.Current}");
        document.Add(ComparisonWords.Sentence(outcome.Candidate, outcome.Current, report.Verdict));
        foreach (var reason in report.Why) document.Add($"{reason}.");
        foreach (var remark in outcome.Remarks) document.Add(remark);
        AddGate(document, outcome);
        document.Head("Over all profiles");
        document.Add(TableOf("measure",
        [
            .. report.Metrics,
            .. FixedPart(report.Fixed, ComparisonReport.Main),
            .. FixedPart(report.FixedFits, ComparisonReport.Brier),
        ]));
        document.Add($"Above 0 the candidate is ahead; of the {ComparisonReport.Brier} score less is better. "
            + "A measure without a verdict is told, not judged; where there is one, p is corrected for the "
            + "number of tests, and equal means within noise or too small to matter.");
        foreach (var kind in report.Groupings) AddGroups(document, kind, report.Options);
        AddProfiles(document, "Gains", $"{report.Gaining} profiles gain; most:", report.Gains, withNames);
        AddProfiles(document, "Losses", $"{report.Losing} profiles lose; most:", report.Losses, withNames);
        return document;
    }

    private static void AddGate(Document document, ComparisonOutcome outcome)
    {
        document.Head("Gate profiles");
        var table = new DocumentTable(["part", "profiles", "SHA-256"], 1);
        foreach (var (name, part) in new[] { ("fixed", outcome.Gate.Fixed), ("later", outcome.Gate.Later) })
            table.Add(name, Count(part.Profiles.Count), part.Profiles.Count == 0 ? Nothing : part.Hash[..12]);
        document.Add(table);
        document.Add("Profiles that cannot tell the models apart, since every order of the programmes ranked "
            + "for them is as good as another, and that are counted for the fits alone: "
            + $"{Count(outcome.Report.LeftOut)}. Both models ranked the catalogue {outcome.Catalogue}.");
    }

    private static IEnumerable<Change> FixedPart(Change? change, string metric) => change is null
        ? []
        : [change with { Name = $"{metric}, {ComparedProfile.FixedPart}" }];

    private static void AddGroups(Document document, GroupChanges kind, ComparisonOptions options)
    {
        if (kind.Groups.Count == 0 && kind.TooSmall == 0) return;
        document.Head($"By {kind.Name}");
        if (kind.Groups.Count > 0) document.Add(TableOf(kind.Name, kind.Groups));
        if (kind.TooSmall == 0) return;
        document.Add($"Groups of fewer than {Count(options.LeastProfiles)} profiles, which are not judged: "
            + $"{Count(kind.TooSmall)}.");
    }

    private static DocumentTable TableOf(string title, IReadOnlyList<Change> changes)
    {
        var table = new DocumentTable(
            [title, "profiles", "before", "after", "difference", "95% interval", "p", "verdict"], 1);
        foreach (var change in changes)
        {
            table.Add(change.Name, Count(change.Profiles), Figure(change.Before), Figure(change.After),
                Signed(change.Difference.Mean),
                $"{Short(change.Difference.Low)} to {Short(change.Difference.High)}",
                PValue(double.IsNaN(change.Corrected) ? change.PValue : change.Corrected),
                change.Verdict is { } verdict ? ComparisonWords.Word(verdict) : Nothing);
        }

        return table;
    }

    private static void AddProfiles(
        Document document, string title, string text, IReadOnlyList<ProfileChange> profiles, bool withNames)
    {
        if (profiles.Count == 0) return;
        document.Head(title);
        document.Add(text);
        string[] names = withNames ? ["name"] : [];
        var table = new DocumentTable(["profile", .. names, "part", "language", "best programme", "rank "
            + "before",
            "rank after", "nDCG@3"], 4 + names.Length);
        foreach (var one in profiles)
        {
            string[] name = withNames ? [one.Name ?? Nothing] : [];
            table.Add([one.Id, .. name, one.Origin, one.Language, one.BestProgramme, Rank(one.RankBefore),
                Rank(one.RankAfter), Signed(one.Difference)]);
        }

        document.Add(table);
    }

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Rank(int? rank) => rank is { } known ? Count(known) : Nothing;

    private static string Figure(double value) =>
        double.IsNaN(value) ? Nothing : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Short(double value) => double.IsNaN(value)
        ? Nothing
        : value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string PValue(double value) =>
        double.IsNaN(value) ? Nothing : value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Signed(double value) => double.IsNaN(value)
        ? Nothing
        : value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
