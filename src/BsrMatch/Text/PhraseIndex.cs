using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>The phrases of one language by their first word. Immutable.</summary>
internal sealed class PhraseIndex
{
    private readonly PhraseTable table;
    private readonly int start;
    private readonly int longestPrefix;
    private readonly HashFilter filter = new();

    // Of thousands of phrases few are met, so each is made when it is; threads may do so twice.
    private readonly Phrase?[] phrases;

    /// <param name="table">The phrases of all languages.</param>
    /// <param name="language">Which of the table's languages.</param>
    public PhraseIndex(PhraseTable table, int language)
    {
        this.table = table;
        start = table.LanguageStarts.Span[language];
        phrases = new Phrase?[table.LanguageStarts.Span[language + 1] - start];
        (LongestPhrase, longestPrefix) =
            (table.LongestPhrases.Span[language], table.LongestPrefixes.Span[language]);
        foreach (var key in Keys) filter.Add(key);
    }

    /// <summary>No phrase has more words than this.</summary>
    public int LongestPhrase { get; }

    private ReadOnlySpan<ulong> Keys => table.Keys.Span.Slice(start, phrases.Length);

    /// <summary>What a phrase is found by.</summary>
    public static ulong Key(PhraseWord first) => Key(first.Folded, first.IsPrefix);

    /// <summary>
    /// Adds the phrases whose first word matches a folded one, those that match it wholly before those that
    /// match its beginning.
    /// </summary>
    public void AddPhrases(ReadOnlySpan<char> folded, List<PhraseStart> found)
    {
        AddPhrases(Key(folded, false), folded, found);
        var hash = StableHash.Append(StableHash.Empty, '*');
        for (var length = 1; length <= Math.Min(folded.Length, longestPrefix); length++)
        {
            hash = StableHash.Append(hash, folded[length - 1]);
            if (length >= ThemeTaxonomy.ShortestPrefix) AddPhrases(hash, folded, found);
        }
    }

    private void AddPhrases(ulong key, ReadOnlySpan<char> folded, List<PhraseStart> found)
    {
        if (!filter.MayHold(key)) return;
        var keys = Keys;
        for (var at = FirstWith(keys, key); at < keys.Length && keys[at] == key; at++)
        {
            var phrase = phrases[at] ??= table.PhraseAt(start + at);
            if (phrase.Words is [var first, ..] && first.MatchesFolded(folded)) found.Add(phrase.Start);
        }
    }

    private static int FirstWith(ReadOnlySpan<ulong> keys, ulong key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static ulong Key(ReadOnlySpan<char> folded, bool isPrefix) =>
        StableHash.Append(StableHash.Append(StableHash.Empty, isPrefix ? '*' : '='), folded);
}
