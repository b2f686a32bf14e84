using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>The phrases of one language by their first word. Immutable.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<ulong, List<Phrase>> byFirstWord = [];
    private readonly int longestPrefix;
    private readonly HashFilter keys = new();

    public PhraseIndex(IEnumerable<(int Theme, string Language, string Phrase)> entries)
    {
        foreach (var (theme, _, text) in entries)
        {
            var phrase = new Phrase(theme, text);
            var first = phrase.First;
            var key = Key(first.Folded, first.IsPrefix);
            if (!byFirstWord.TryGetValue(key, out var phrases)) byFirstWord[key] = phrases = [];
            keys.Add(key);
            phrases.Add(phrase);
            LongestPhrase = Math.Max(LongestPhrase, phrase.MostWords);
            if (first.IsPrefix) longestPrefix = Math.Max(longestPrefix, first.Folded.Length);
        }
    }

    /// <summary>No phrase has more words than this.</summary>
    public int LongestPhrase { get; }

    /// <summary>
    /// Adds the phrases whose first word matches a folded one, those that match it wholly before those that
    /// match its beginning.
    /// </summary>
    public void AddPhrases(ReadOnlySpan<char> folded, List<PhraseStart> phrases)
    {
        AddPhrases(Key(folded, false), folded, phrases);
        var hash = StableHash.Append(StableHash.Empty, '*');
        for (var length = 1; length <= Math.Min(folded.Length, longestPrefix); length++)
        {
            hash = StableHash.Append(hash, folded[length - 1]);
            if (length >= ThemeTaxonomy.ShortestPrefix) AddPhrases(hash, folded, phrases);
        }
    }

    private void AddPhrases(ulong key, ReadOnlySpan<char> folded, List<PhraseStart> phrases)
    {
        if (!keys.MayHold(key) || !byFirstWord.TryGetValue(key, out var found)) return;
        foreach (var phrase in found)
        {
            if (phrase.Words[0].MatchesFolded(folded)) phrases.Add(phrase.Start);
        }
    }

    private static ulong Key(ReadOnlySpan<char> folded, bool isPrefix) =>
        StableHash.Append(StableHash.Append(StableHash.Empty, isPrefix ? '*' : '='), folded);
}
