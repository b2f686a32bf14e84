using System.Globalization;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BsrMatch.Cli.Tables;

/// <summary>One match as a person reads it.</summary>
internal static class MatchBlock
{
    private const int Indent = 3;
    private const int BarCells = 20;

    /// <summary>Status and verdict: what comes first of every match.</summary>
    public static LabelledRows Head(Match match, Phrases phrases)
    {
        var rows = new LabelledRows(Indent);
        if (MatchWords.Lifecycle(phrases, match) is { } lifecycle)
        {
            rows.Add(phrases.Of("label.status"), SafeText.OneLine(lifecycle),
                MatchWords.IsOver(match) ? Styles.Open : default(Style?));
        }

        rows.Add(phrases.Of("label.verdict"), Verdict(match, phrases));
        return rows;
    }

    public static IRenderable Draw(Match match, Phrases phrases, bool isCalibrated)
    {
        var rows = Head(match, phrases);
        var share = isCalibrated ? $" {Percent(match.Fit, phrases)}" : "";
        rows.Add(phrases.Of("label.fit"), [.. Bar(match.Fit), new Piece(share)]);
        var last = "";
        foreach (var reason in ReasonWords.Choose(match.Reasons))
        {
            var label = phrases.Of(reason.Contribution >= 0 ? "label.for" : "label.against");
            rows.Add(label == last ? "" : label, ReasonWords.Tell(reason, phrases));
            last = label;
        }

        AddTail(rows, match, phrases);
        return rows.Drawing;
    }

    /// <summary>What is left to know or do.</summary>
    public static void AddTail(LabelledRows rows, Match match, Phrases phrases)
    {
        if (match.NearMiss is { } nearMiss)
            rows.Add(phrases.Of("label.near-miss"), RuleWords.NearMiss(phrases, nearMiss));
        if (match.Verdict == Eligibility.Verdict.Ineligible && match.MissingFields.Count > 0)
        {
            rows.Add(phrases.Of("label.missing"),
                phrases.And([.. match.MissingFields.Select(field => MatchWords.Field(phrases, field))]));
        }

        foreach (var note in MatchWords.Notes(phrases, match.Programme))
            rows.Add(phrases.Of("label.note"), note);
        if (match.DeMinimis is { } headroom)
            rows.Add(phrases.Of("label.aid"), AidWords.Tell(phrases, headroom));
        if (!MatchWords.IsOver(match) && match.Programme.Contact is { } contact)
            rows.Add(phrases.Of("label.contact"), PlainWords.Link(contact));
    }

    public static IRenderable Title(int rank, Match match)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        var place = new Paragraph(rank.ToString(CultureInfo.InvariantCulture) + ".", Styles.Label);
        grid.AddRow(place, new Paragraph(PlainWords.Title(match.Programme), Styles.Title));
        return grid;
    }

    private static IEnumerable<Piece> Verdict(Match match, Phrases phrases)
    {
        var (verdict, reasons) = (MatchWords.Verdict(phrases, match),
            SafeText.OneLine(MatchWords.VerdictReasons(phrases, match)));
        var style = match.Verdict switch
        {
            Eligibility.Verdict.Eligible => Styles.Good,
            Eligibility.Verdict.Ineligible => Styles.Bad,
            _ => Styles.Open,
        };
        yield return new Piece(reasons.Length > 0 ? $"{verdict}. {reasons}" : verdict, style);
    }

    private static string Percent(double share, Phrases phrases) => phrases.Of("percent",
        ("n", phrases.Number(Math.Round(share * 100, MidpointRounding.AwayFromZero))));

    private static Piece[] Bar(double fit)
    {
        var filled = (int)Math.Round(Math.Clamp(fit, 0, 1) * BarCells, MidpointRounding.AwayFromZero);
        return
        [
            new Piece(new string('█', filled), fit >= 0.5 ? Styles.Good : Styles.Open),
            new Piece(new string('░', BarCells - filled), Styles.Label),
        ];
    }
}
