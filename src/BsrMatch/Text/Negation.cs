namespace BsrMatch.Text;

/// <summary>Tells whether a "not", "no" or "without" stands before a word.</summary>
internal static class Negation
{
    private const int Reach = 3;

    // "We cannot borrow" tells of a need, so words for being unable are not among them.
    // One list a language: "be" is without in Lithuanian, "no" is from in Latvian, "ni" is you in Swedish.
    private static readonly Dictionary<string, HashSet<string>> Words = new(StringComparer.Ordinal)
    {
        ["en"] =
        [
            "not", "no", "never", "without", "nor", "dont", "doesnt", "isnt", "arent", "wont",
        ],
        ["de"] = ["nicht", "kein", "keine", "keinen", "keiner", "ohne", "nie"],
        ["pl"] = ["nie", "bez"],
        ["sv"] = ["inte", "utan", "ej", "ingen", "inga"],
        ["da"] = ["ikke", "uden", "ej", "ingen"],
        ["nb"] = ["ikke", "uten", "ingen"],
        ["fi"] = ["ei", "emme", "eivat", "ilman"],
        ["et"] = ["ei", "ilma", "pole", "mitte"],
        ["lv"] = ["ne", "nav", "bez"],
        ["lt"] = ["ne", "nera", "be"],
        ["fr"] = ["ne", "pas", "sans", "ni"],
    };

    /// <summary>The folded words that negate in a language; the English ones where it has no list.</summary>
    public static HashSet<string> WordsOf(string language) =>
        Words.GetValueOrDefault(language) ?? Words["en"];

    /// <summary>Whether one of the words stands at most three places before a token, in its clause.</summary>
    public static bool Reaches(TokenisedText text, int token, HashSet<string> words) =>
        Reaches(text, token, (text, words.GetAlternateLookup<ReadOnlySpan<char>>()), static (asked, i) =>
            asked.Item2.Contains(asked.text.Folded(asked.text.Tokens[i])));

    /// <summary>The same, being told which tokens negate.</summary>
    public static bool Reaches<T>(TokenisedText text, int token, T asked, Func<T, int, bool> negates)
    {
        var tokens = text.Tokens;
        for (var i = token; i > Math.Max(0, token - Reach) && !tokens[i].OpensClause; i--)
        {
            if (tokens[i - 1].Sentence != tokens[token].Sentence) return false;
            if (negates(asked, i - 1)) return true;
        }

        return false;
    }
}
