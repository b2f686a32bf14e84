using BsrMatch.Cli.Commands;
using BsrMatch.Eligibility;
using BsrMatch.Matching;
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
                    matcher.Catalogue.Programmes.Count, Hidden(matcher, answers[i], options)));
            }
        });

    public static void Show(IAnsiConsole console, MatchPage page)
    {
        console.Write(new Paragraph(PlainWords.Profile(page.Profile), Styles.Title));
        console.WriteLine();
        if (PlainWords.Facts(page.Profile) is { Length: > 0 } facts) Line(console, facts, Styles.Label);
        console.WriteLine();
        console.Write(ThemeRows.Draw(page.Themes));
        console.WriteLine();
        if (page.Opening is { } opening)
        {
            Line(console, opening, Styles.Open);
            console.WriteLine();
        }

        foreach (var match in page.Result.Matches)
        {
            if (match.Rank == page.FirstLessLikely) Line(console, "Less likely:\n", Styles.Label);
            console.Write(MatchBlock.Title(match.Rank, match));
            console.Write(MatchBlock.Draw(match));
            console.WriteLine();
        }

        foreach (var remark in page.Remarks) Line(console, remark, Styles.Label);
    }

    private static void Line(IAnsiConsole console, string text, Style? style)
    {
        console.Write(new Paragraph(text, style));
        console.WriteLine();
    }

    private static int Hidden(Matcher matcher, Answer answer, MatchOptions options) =>
        options.IncludeIneligible
        ? 0
        : matcher.Catalogue.Programmes.Count(programme =>
            EligibilityCheck.Check(answer.Profile, programme, options.AsOf).Verdict == Verdict.Ineligible);
}
