using System.Globalization;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BsrMatch.Cli.Tables;

/// <summary>One match as a person reads it.</summary>
internal static class MatchBlock
{
    private const int Indent = 3;
    private const int BarCells = 20;

    /// <summary>Title, status, verdict and fit: what comes first of every match.</summary>
    public static LabelledRows Head(Match match)
    {
        var rows = new LabelledRows(Indent);
        if (VerdictWords.Lifecycle(match) is { } lifecycle)
            rows.Add("Status", lifecycle, VerdictWords.IsOver(match) ? Styles.Open : default(Style?));
        rows.Add("Verdict", [VerdictWords.Verdict(match)]);
        rows.Add("Fit", [.. Bar(match.Fit), new Piece(" " + PlainWords.Percent(match.Fit))]);
        return rows;
    }

    public static IRenderable Draw(Match match)
    {
        var rows = Head(match);
        var last = "";
        foreach (var reason in ReasonWords.Choose(match.Reasons))
        {
            var label = reason.Contribution >= 0 ? "For it" : "Against";
            rows.Add(label == last ? "" : label, ReasonWords.Tell(reason));
            last = label;
        }

        AddTail(rows, match);
        return rows.Drawing;
    }

    /// <summary>What is left to know or do.</summary>
    public static void AddTail(LabelledRows rows, Match match)
    {
        if (match.NearMiss is { } nearMiss) rows.Add("Near miss", SafeText.OneLine(nearMiss));
        if (match.Verdict == Verdict.Ineligible && match.MissingFields.Count > 0)
            rows.Add("Missing", PlainWords.And([.. match.MissingFields.Select(PlainWords.Field)]));
        foreach (var note in EligibilityCheck.Notes(match.Programme)) rows.Add("Note", note);
        if (match.DeMinimis is { } headroom) rows.Add("Aid", PlainWords.Headroom(headroom));
        if (!VerdictWords.IsOver(match) && match.Programme.Contact is { } contact)
            rows.Add("Contact", PlainWords.Link(contact));
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
