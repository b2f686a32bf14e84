using BsrMatch.Batch;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>A verdict as a sign, a word and a colour.</summary>
internal static class VerdictWord
{
    public static void Write(Markup page, HtmlWords words, MatchOutcome match)
    {
        using var verdict = page.In("span", ("class", $"verdict {Signs.Kind(match.Verdict)}"));
        page.Element("span", Signs.Of(match.Verdict), ("aria-hidden", "true"));
        page.Text($"\u00A0{words.Verdict(match.Verdict, match.Lifecycle)}");
    }
}
