using BsrMatch.Languages;
using BsrMatch.Matching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BsrMatch.Cli.Tables;

/// <summary>What was understood from a profile's texts, with the words it was understood from.</summary>
internal static class ThemeRows
{
    private const int MostThemes = 3;

    public static IRenderable Draw(ProfileThemes themes, Phrases phrases)
    {
        var rows = new LabelledRows(0);
        rows.Add(phrases.Of("label.asks-for"), themes.Need.Count > 0
            ? Tell(themes.Need, phrases)
            : [new Piece(phrases.Of("themes.none"), Styles.Open)]);
        if (themes.Activity.Count > 0)
            rows.Add(phrases.Of("label.works-in"), Tell(themes.Activity, phrases));
        return rows.Drawing;
    }

    private static IEnumerable<Piece> Tell(IReadOnlyList<ThemeFinding> findings, Phrases phrases)
    {
        var isFirst = true;
        foreach (var finding in findings.Take(MostThemes))
        {
            if (!isFirst) yield return new Piece("; ");
            isFirst = false;
            yield return new Piece(phrases.Theme(finding.ThemeId, SafeText.OneLine(finding.Name)));
            var quotes = string.Join(", ", finding.Quotes.Select(PlainWords.Quote));
            if (quotes.Length > 0) yield return new Piece($" ({quotes})", Styles.Quote);
        }
    }
}
