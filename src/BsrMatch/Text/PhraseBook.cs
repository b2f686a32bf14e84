namespace BsrMatch.Text;

/// <summary>
/// The phrases of a lexicon that texts of one language are searched for: the English ones and those of the
/// language. Immutable.
/// </summary>
/// <param name="indices">The English ones first.</param>
internal sealed class PhraseBook(IReadOnlyList<PhraseIndex> indices)
{
    private readonly int longestPhrase = indices.Select(index => index.LongestPhrase).DefaultIfEmpty().Max();

    /// <summary>The phrases whose first word matches a folded one.</summary>
    public PhraseStart[] StartingWith(ReadOnlySpan<char> folded)
    {
        List<PhraseStart> phrases = [];
        for (var i = 0; i < indices.Count; i++) indices[i].AddPhrases(folded, phrases);
        return phrases.Count == 0 ? [] : [.. phrases];
    }

    /// <summary>Adds those of some phrases that stand at a token, whose first word matches it.</summary>
    public static void AddHits(PhraseStart[] phrases, TokenisedText text, int at, List<LexiconHit> hits)
    {
        if (phrases.Length == 0) return;
        var next = at + 1 < text.Tokens.Length ? text.Folded(text.Tokens[at + 1])[0] : '\0';
        foreach (var (phrase, theme, secondInitial, isWhole) in phrases)
        {
            if (isWhole) hits.Add(new LexiconHit(theme, at, at, Negated: false));
            else if ((secondInitial == '\0' || secondInitial == next) && phrase.StandsAt(text, at))
                hits.Add(new LexiconHit(theme, at, at + phrase.Words.Length - 1, Negated: false));
        }
    }

    /// <summary>Of overlapping phrases of a theme keeps only the longest.</summary>
    /// <param name="hits">Hits by their first word.</param>
    public void RemoveOverlaps(List<LexiconHit> hits)
    {
        const int removed = -1;
        var furthest = -1;
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (furthest >= hit.FirstToken && LastOfTheme(hits, i) is >= 0 and var rival
                && hits[rival].LastToken >= hit.FirstToken)
            {
                var isShorter = Length(hit) <= Length(hits[rival]);
                var at = isShorter ? i : rival;
                hits[at] = hits[at] with { Theme = removed };
            }

            furthest = Math.Max(furthest, hit.LastToken);
        }

        hits.RemoveAll(hit => hit.Theme == removed);

        static int Length(LexiconHit hit) => hit.LastToken - hit.FirstToken;
    }

    // The last one kept before a hit; phrases that began too far before it to reach it are not looked at.
    private int LastOfTheme(List<LexiconHit> hits, int before)
    {
        var hit = hits[before];
        for (var i = before - 1; i >= 0 && hits[i].FirstToken + longestPhrase > hit.FirstToken; i--)
        {
            if (hits[i].Theme == hit.Theme) return i;
        }

        return -1;
    }
}
