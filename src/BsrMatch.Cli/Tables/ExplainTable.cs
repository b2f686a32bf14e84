using System.Globalization;
using BsrMatch.Cli.Commands;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The answer of <c>explain</c> for people.</summary>
internal static class ExplainTable
{
    public static byte[] Draw(Matcher matcher, Answer answer, ResultDetail detail, Surroundings place) =>
        TableConsole.Draw(place, console => Show(console, answer,
            matcher.ReadThemes(answer.Profile, answer.Result.AsOf), matcher.Catalogue.Programmes.Count,
                detail));

    public static void Show(
        IAnsiConsole console, Answer answer, ProfileThemes themes, int programmes, ResultDetail detail)
    {
        var match = answer.Result.Matches.Single();
        Heading(console, $"{PlainWords.Profile(answer.Profile)} and {PlainWords.Title(match.Programme)}");
        console.WriteLine();
        console.Write(ThemeRows.Draw(themes));
        console.WriteLine();
        var head = MatchBlock.Head(match);
        head.Add("Place", $"{match.Rank} of {programmes}");
        MatchBlock.AddTail(head, match);
        console.Write(head.Drawing);
        ShowRules(console, match);
        ShowReasons(console, "What raised it", match.Reasons.Where(reason => reason.Contribution >= 0));
        ShowReasons(console, "What lowered it",
            match.Reasons.Where(reason => reason.Contribution < 0).OrderBy(reason => reason.Contribution));
        if (detail == ResultDetail.Full) ShowContributions(console, match);
        Heading(console, "What would change the answer");
        foreach (var change in Outlook.Of(match)) Item(console, [new Piece(change)]);
    }

    private static void ShowRules(IAnsiConsole console, Match match)
    {
        Heading(console, "Conditions");
        if (match.RuleResults.Count == 0)
        {
            Item(console, [new Piece("The programme states none that a profile can answer.")]);
            return;
        }

        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in new[] { "Condition", "The firm", "The programme asks for", "Met" })
            table.AddColumn(new TableColumn(new Paragraph(title, Styles.Label)));
        foreach (var rule in match.RuleResults)
        {
            var (answer, style) = rule.Outcome switch
            {
                Verdict.Eligible => ("yes", Styles.Good),
                Verdict.Ineligible => ("no", Styles.Bad),
                _ => ("not known", Styles.Open),
            };
            table.AddRow(new Paragraph(PlainWords.Subject(rule)), new Paragraph(VerdictWords.Value(rule)),
                new Paragraph(VerdictWords.Limit(rule)), new Paragraph(answer, style));
        }

        console.Write(table);
    }

    private static void ShowReasons(IAnsiConsole console, string heading, IEnumerable<Reason> reasons)
    {
        var told = reasons.ToList();
        if (told.Count == 0) return;
        Heading(console, heading);
        foreach (var reason in told) Item(console, ReasonWords.Tell(reason));
    }

    private static void ShowContributions(IAnsiConsole console, Match match)
    {
        Heading(console, "What each feature added");
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Paragraph("Feature", Styles.Label)));
        table.AddColumn(new TableColumn(new Paragraph("Value", Styles.Label)).RightAligned());
        table.AddColumn(new TableColumn(new Paragraph("Added", Styles.Label)).RightAligned());
        table.AddRow(
            new Paragraph("before anything is known"), new Paragraph(""), new Paragraph(Signed(match.Bias)));
        foreach (var (feature, value, amount) in match.Contributions
            .OrderByDescending(part => Math.Abs(part.Amount)))
            table.AddRow(new Paragraph(feature), new Paragraph(Value(value)), new Paragraph(Signed(amount)));
        table.AddRow(new Paragraph("score"), new Paragraph(""), new Paragraph(Signed(match.Score)));
        console.Write(table);
    }

    private static string Value(double value) =>
        double.IsNaN(value) ? "-" : value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string Signed(double value) =>
        value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Paragraph(text, Styles.Title));
        console.WriteLine();
    }

    private static void Item(IAnsiConsole console, IEnumerable<Piece> pieces)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Width = 1, Padding = new Padding(1, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        var text = new Paragraph();
        foreach (var (part, style) in pieces) text.Append(part, style);
        grid.AddRow(new Paragraph("-"), text);
        console.Write(grid);
    }
}
