using System.Collections.Concurrent;

namespace BsrMatch.Text;

/// <summary>
/// The words of a language that say nothing about a text's matter. Bare word comparison leaves them out;
/// models that learn what each word is worth do not.
/// </summary>
internal static class StopWords
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Words = new(StringComparer.Ordinal);

    // What the language detector, which needs only the commonest words, does not list.
    private static readonly Dictionary<string, string> Further = new(StringComparer.Ordinal)
    {
        ["en"] = "which these those such than been was were will also can may its into each any all both " +
            "only other most some very about through between under over then there where when how while " +
            "would should",
        ["de"] = "dass sie er ihr ihre durch uber unter zwischen sehr alle diese dieser dieses kann konnen " +
            "wurde wurden mehr nur noch wenn so da zur zum am vom beim ob was welche",
        ["fr"] = "se sa son ses leur leurs il elle ils elles l d s n c j m t qu a ne ainsi tout tous toute " +
            "toutes etre avoir peut peuvent permet permettre afin entre celui celle ceux y si comme selon " +
            "lors dont votre via aussi autres autre chaque deux meme",
    };

    /// <summary>The stop words of a language, folded; none of an unknown one.</summary>
    public static HashSet<string> Of(string language) => Words.GetOrAdd(language, static language =>
    [
        .. $"{LanguageDetector.CommonWords(language)} {Further.GetValueOrDefault(language)}"
            .Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ]);
}
