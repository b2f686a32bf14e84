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
        foreach (var reason in ReasonWords.Choose(match.Reasons))
            rows.Add(reason.Contribution >= 0 ? "For it" : "Against", ReasonWords.Tell(reason));
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

    public static Paragraph Title(int rank, Match match) =>
        new Paragraph().Append($"{rank}. ".PadRight(Indent), Styles.Label)
            .Append(PlainWords.Title(match.Programme), Styles.Title);

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
