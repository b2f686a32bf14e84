using BsrMatch.Cli.Commands;
using BsrMatch.Matching;
using BsrMatch.Reporting;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>The answers of <c>match</c> for people, one block a profile.</summary>
internal static class MatchTable
{
    public static byte[] Draw(
        Matcher matcher, IReadOnlyList<Answer> answers, MatchOptions options, Surroundings place) =>
        TableConsole.Draw(place, console =>
        {
            for (var i = 0; i < answers.Count; i++)
            {
                if (i > 0) console.Write(new Rule { Style = Styles.Label });
                var (profile, result) = answers[i];
                var themes = matcher.ReadThemes(profile, options.AsOf);
                Show(console, new MatchPage(profile, result, themes, options,
                    matcher.Catalogue.Programmes.Count));
            }

            if (answers.Count > 1) ShowQuestion(console, answers);
        });

    public static void Show(IAnsiConsole console, MatchPage page)
    {
        console.Write(new Paragraph(PlainWords.Profile(page.Profile, page.Phrases), Styles.Title));
        console.WriteLine();
        var facts = PlainWords.Facts(page.Profile, page.Phrases);
        if (facts.Length > 0) Line(console, facts, Styles.Label);
        console.WriteLine();
        console.Write(ThemeRows.Draw(page.Themes, page.Phrases));
        console.WriteLine();
        if (page.Opening is { } opening)
        {
            Line(console, opening, Styles.Open);
            console.WriteLine();
        }

        foreach (var match in page.Result.Matches)
        {
            if (match.Rank == page.FirstLessLikely)
                Line(console, page.Phrases.Of("heading.less-likely") + "\n", Styles.Label);
            console.Write(MatchBlock.Title(match.Rank, match));
            console.Write(MatchBlock.Draw(match, page.Phrases, page.Result.FitCalibrated));
            console.WriteLine();
        }

        foreach (var remark in page.Remarks) Line(console, remark, Styles.Label);
    }

    // For the whole list, in the language most of its answers are in.
    private static void ShowQuestion(IAnsiConsole console, IReadOnlyList<Answer> answers)
    {
        var results = answers.Select(answer => answer.Result).ToList();
        if (QuestionWords.TellForAll(results) is not { } question) return;
        console.Write(new Rule { Style = Styles.Label });
        Line(console, question, Styles.Title);
    }

    private static void Line(IAnsiConsole console, string text, Style? style)
    {
        console.Write(new Paragraph(TableText.Of(text), style));
        console.WriteLine();
    }
}
