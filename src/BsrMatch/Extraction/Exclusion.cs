using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>
/// Tells whether a text says of a word that it is not meant: "not for universities", "except hospitals",
/// "firms were not eligible". More than <see cref="Negation"/>, by which the learned models read.
/// </summary>
internal static class Exclusion
{
    private const int Reach = 4;

    // What leaves out all that follows in its clause.
    private static readonly Dictionary<string, string[]> Before = new(StringComparer.Ordinal)
    {
        ["en"] = ["except", "excluding", "unlike", "nobody", "neither"],
        ["de"] = ["ausser", "ausgenommen", "keinerlei", "weder", "keinem", "keines"],
        ["pl"] = ["oprocz", "zadn*", "wyjatkiem", "ani"],
        ["sv"] = ["utom", "varken", "inget", "undantag*"],
        ["da"] = ["undtagen", "hverken", "intet", "bortset"],
        ["nb"] = ["unntatt", "verken", "intet", "ikkje"],
        ["fi"] = ["paitsi", "lukuun", "eika"],
        ["et"] = ["valja", "ega", "uksi"],
        ["lv"] = ["iznemot", "neviens", "nekad*"],
        ["lt"] = ["isskyrus", "joki*", "nei"],
        ["fr"] = ["aucun", "aucune", "sauf", "hormis", "hors"],
    };

    // What closes the door on all that stands before it in its clause, by itself.
    private static readonly Dictionary<string, string[]> After = new(StringComparer.Ordinal)
    {
        ["en"] = ["excluded"],
        ["de"] = ["ausgeschlossen", "ausgenommen"],
        ["pl"] = ["wyklucz*"],
        ["sv"] = ["uteslut*", "undantag*"],
        ["da"] = ["udeluk*"],
        ["nb"] = ["uteluk*"],
        ["fi"] = ["suljettiin"],
        ["et"] = ["valistat*"],
        ["lv"] = ["netika", "nevareja", "izslegt*", "nedrikst*"],
        ["lt"] = ["nebuvo", "negalejo", "neskirt*", "nedalyv*"],
        ["fr"] = ["exclu*"],
    };

    // The same, where a "not" stands beside it.
    private static readonly Dictionary<string, string[]> Denied = new(StringComparer.Ordinal)
    {
        ["en"] = ["eligib*", "admitted", "invited", "meant", "accepted", "offered", "granted", "apply"],
        ["de"] = ["zugelassen", "teilnehmen", "gedacht", "gab", "vergeben", "antragsberechtigt"],
        ["pl"] = ["udzial*", "uprawn*", "przyzna*", "wziac"],
        ["sv"] = ["soka", "delta", "beratt*", "beviljad*"],
        ["da"] = ["soge", "deltage", "givet", "ydet"],
        ["nb"] = ["soke", "delta", "gitt", "delt"],
        ["fi"] = ["jaettu", "hakea", "osallistua", "myonnet*", "annettu"],
        ["et"] = ["moeldud", "osaleda", "taotleda", "antud", "jagatud"],
        ["lv"] = ["piedalities", "pieskirt*", "paredzet*"],
        ["lt"] = ["dalyvauti", "skirt*", "teikt*"],
        ["fr"] = ["eligible*", "admis*", "prevu*", "accorde*", "participer"],
    };

    /// <summary>Whether what some tokens name is left out.</summary>
    public static bool Reaches(TokenisedText text, int first, int last, string language)
    {
        var negators = Negation.WordsOf(language);
        if (Negation.Reaches(text, first, negators)) return true;
        return StandsBefore(text, first, Of(Before, language)) || Follows(text, last, language, negators);
    }

    private static bool StandsBefore(TokenisedText text, int first, string[] words)
    {
        var tokens = text.Tokens;
        for (var i = first; i > Math.Max(0, first - Reach) && !tokens[i].OpensClause; i--)
        {
            if (tokens[i - 1].Sentence != tokens[first].Sentence) return false;
            if (Matches(text, i - 1, words)) return true;
        }

        return false;
    }

    private static bool Follows(TokenisedText text, int last, string language, HashSet<string> negators)
    {
        var (tokens, denied, negated) = (text.Tokens, false, false);
        for (var i = last + 1; i < tokens.Length && tokens[i].Sentence == tokens[last].Sentence; i++)
        {
            if (tokens[i].OpensClause) break;
            if (Matches(text, i, Of(After, language))) return true;
            denied |= Matches(text, i, Of(Denied, language));
            negated |= negators.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Folded(tokens[i]));
        }

        return denied && negated;
    }

    private static string[] Of(Dictionary<string, string[]> words, string language) =>
        words.GetValueOrDefault(language) ?? words["en"];

    private static bool Matches(TokenisedText text, int token, string[] words)
    {
        var folded = text.Folded(text.Tokens[token]);
        foreach (var word in words)
        {
            var isPrefix = word[^1] == '*';
            if (isPrefix ? folded.StartsWith(word.AsSpan(0, word.Length - 1)) : folded.SequenceEqual(word))
                return true;
        }

        return false;
    }
}
