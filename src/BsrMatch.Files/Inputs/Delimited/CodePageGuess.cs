using System.Text;

namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>
/// Tells Windows-1252 (Western) from Windows-1257 (Baltic) by the letters that come out: the one whose
/// letters
/// are those of a language.
/// </summary>
internal static class CodePageGuess
{
    // What each language has beside the plain letters. Estonian is in both pages with the same bytes.
    private static readonly string[] Western = ["äöüß", "åäö", "æøå", "éèêàçùâîôûëïœ", "äõöüšž"];
    private static readonly string[] Baltic =
        ["āčēģīķļņšūž", "ąčęėįšųūž", "ąćęłńóśźż", "äõöüšž", "äöüß", "åäö"];

    /// <summary>The page's name and number.</summary>
    /// <param name="odd">Bytes of 128 and more.</param>
    public static (string Name, int Page) Of(ReadOnlySpan<byte> odd)
    {
        var western = Score(odd, 1252, Western);
        var baltic = Score(odd, 1257, Baltic);
        return baltic > western ? ("Windows-1257 (Baltic)", 1257) : ("Windows-1252 (Western European)", 1252);
    }

    // The share of letters that the best language has, and a little for those that any has.
    private static double Score(ReadOnlySpan<byte> odd, int page, string[] languages)
    {
        var text = CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(odd).ToLowerInvariant();
        var letters = text.Where(c => char.IsLetter(c) || char.IsControl(c)).ToList();
        if (letters.Count == 0) return 0;
        var best = languages.Max(language => letters.Count(c => language.Contains(c)));
        var any = letters.Count(c => languages.Any(language => language.Contains(c)));
        return (best + 0.5 * any) / letters.Count;
    }
}
