using System.Globalization;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Commands;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Languages;
using BsrMatch.Matching;
using BsrMatch.Profiles;
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
        var (result, match) = (answer.Result, answer.Result.Matches.Single());
        var phrases = Phrases.For(result.Language);
        Heading(console, phrases.Of("label.and",
            ("profile", PlainWords.Profile(answer.Profile, phrases)),
            ("programme", PlainWords.Title(match.Programme))));
        console.WriteLine();
        console.Write(ThemeRows.Draw(themes, phrases));
        console.WriteLine();
        var head = MatchBlock.Head(match, phrases);
        head.Add(phrases.Of("label.fit"), FitWords.Tell(phrases, result, match));
        head.Add(phrases.Of("label.place"), phrases.Of("fit.place",
            ("rank", phrases.Number(match.Rank)), ("programmes", phrases.Number(programmes))));
        MatchBlock.AddTail(head, match, phrases);
        console.Write(head.Drawing);
        ShowRules(console, match, phrases);
        if (match.RuleResults.Any(rule => rule.Rule == "size")) ShowSize(console, result.Size, phrases);
        ShowReasons(console, phrases.Of("heading.raised"), phrases,
            match.Reasons.Where(reason => reason.Contribution >= 0));
        ShowReasons(console, phrases.Of("heading.lowered"), phrases,
            match.Reasons.Where(reason => reason.Contribution < 0).OrderBy(reason => reason.Contribution));
        if (detail == ResultDetail.Full) ShowContributions(console, match);
        Heading(console, phrases.Of("heading.change"));
        foreach (var change in MatchWords.Outlook(phrases, match))
            Item(console, [new Piece(SafeText.OneLine(change))]);
        ShowSource(console, match.Programme, phrases);
    }

    private static void ShowRules(IAnsiConsole console, Match match, Phrases phrases)
    {
        Heading(console, phrases.Of("heading.conditions"));
        if (match.RuleResults.Count == 0)
            Item(console, [new Piece(phrases.Of("conditions.none"))]);
        foreach (var rule in match.RuleResults)
        {
            var (answer, style) = rule.Outcome switch
            {
                Verdict.Eligible => ("answer.yes", Styles.Good),
                Verdict.Ineligible => ("answer.no", Styles.Bad),
                _ => ("answer.unknown", Styles.Open),
            };
            Item(console,
            [
                new Piece(phrases.Of(answer), style),
                new Piece(": " + SafeText.OneLine(RuleWords.Sentence(phrases, rule))),
                new Piece($" ({rule.Source})", Styles.Label),
            ]);
        }
    }

    private static void ShowSize(IAnsiConsole console, SizeAssessment size, Phrases phrases)
    {
        Heading(console, phrases.Of("heading.size"));
        foreach (var step in SizeWords.Tell(phrases, size)) Item(console, [new Piece(step)]);
        console.Write(new Paragraph(phrases.Of("size.annex"), Styles.Label));
        console.WriteLine();
    }

    private static void ShowSource(IAnsiConsole console, Programme programme, Phrases phrases)
    {
        var told = new List<string>();
        if (programme.Source?.Url is { } url) told.Add(phrases.Of("source.conditions", ("url", url)));
        if (programme.Lifecycle.VerifiedOn is { } day)
            told.Add(phrases.Of("source.checked", ("day", IsoDate.Format(day))));
        if (told.Count == 0) return;
        Heading(console, phrases.Of("heading.source"));
        Item(console, [new Piece(SafeText.OneLine(string.Join(", ", told)))]);
    }

    private static void ShowReasons(
        IAnsiConsole console, string heading, Phrases phrases, IEnumerable<Reason> reasons)
    {
        var told = reasons.ToList();
        if (told.Count == 0) return;
        Heading(console, heading);
        foreach (var reason in told) Item(console, ReasonWords.Tell(reason, phrases));
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
        foreach (var (part, style) in pieces) text.Append(TableText.Of(part), style);
        grid.AddRow(new Paragraph("-"), text);
        console.Write(grid);
    }
}
