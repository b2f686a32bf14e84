using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>A keyphrase found in a text.</summary>
/// <param name="Theme">Index of its theme, or concept.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="LastToken">Its last word.</param>
/// <param name="Negated">Whether a "not", "no" or "without" stands before it in the same clause.</param>
internal readonly record struct LexiconHit(int Theme, int FirstToken, int LastToken, bool Negated);

/// <summary>
/// Finds phrases in texts, each of which stands for a theme or, in another lexicon, for a concept: those of
/// the text's language and the English ones.
/// </summary>
internal sealed class ThemeLexicon
{
    private readonly Dictionary<string, Lazy<PhraseIndex>> byLanguage;

    public ThemeLexicon(IReadOnlyList<(int Theme, string Language, string Phrase)> entries)
    {
        Entries = entries;
        Meanings = entries.Count == 0 ? 0 : entries.Max(entry => entry.Theme) + 1;

        // A profile needs the phrases of one language or two out of eleven.
        byLanguage = entries.GroupBy(entry => entry.Language, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => new Lazy<PhraseIndex>(() => new PhraseIndex(group)),
            StringComparer.Ordinal);
    }

    /// <summary>
    /// How many themes, or concepts, the phrases belong to: one more than the highest index.
    /// </summary>
    public int Meanings { get; }

    /// <summary>All phrases, in the order they were given.</summary>
    public IReadOnlyList<(int Theme, string Language, string Phrase)> Entries { get; }

    public static ThemeLexicon From(ThemeTaxonomy taxonomy) => new(
    [
        .. taxonomy.Themes.SelectMany((theme, index) => theme.Keyphrases
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Select(phrase => (index, pair.Key, phrase)))),
    ]);

    /// <summary>The hits in text order; of overlapping phrases of a theme only the longest counts.</summary>
    public List<LexiconHit> Find(TokenisedText text, string language)
    {
        var hits = new List<LexiconHit>();
        PhraseIndex[] indices = [.. IndicesOf(language)];
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            foreach (var index in indices) index.AddMatches(text, i, hits);
        }

        var negators = Negation.WordsOf(language);
        return
        [
            .. RemoveOverlaps(hits)
                .Select(hit => hit with { Negated = Negation.Reaches(text, hit.FirstToken, negators) }),
        ];
    }

    private IEnumerable<PhraseIndex> IndicesOf(string language)
    {
        if (byLanguage.TryGetValue("en", out var english)) yield return english.Value;
        if (language != "en" && byLanguage.TryGetValue(language, out var own)) yield return own.Value;
    }

    private static IEnumerable<LexiconHit> RemoveOverlaps(List<LexiconHit> hits)
    {
        // Hits come by first word, so only the last one kept of the same theme can reach into the next.
        var isKept = new bool[hits.Count];
        var lastOfTheme = new Dictionary<int, int>();
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            if (lastOfTheme.TryGetValue(hit.Theme, out var rival) && hits[rival].LastToken >= hit.FirstToken)
            {
                if (Length(hit) <= Length(hits[rival])) continue;
                isKept[rival] = false;
            }

            isKept[i] = true;
            lastOfTheme[hit.Theme] = i;
        }

        return hits.Where((_, i) => isKept[i]);

        static int Length(LexiconHit hit) => hit.LastToken - hit.FirstToken;
    }

    private static ulong Key(ReadOnlySpan<char> folded, bool isPrefix) =>
        StableHash.Append(StableHash.Append(StableHash.Empty, isPrefix ? '*' : '='), folded);

    /// <summary>The phrases of one language by their first word.</summary>
    private sealed class PhraseIndex
    {
        private readonly Dictionary<ulong, List<Phrase>> byFirstWord = [];
        private readonly int longestPrefix;

        public PhraseIndex(IEnumerable<(int Theme, string Language, string Phrase)> entries)
        {
            foreach (var (theme, _, text) in entries)
            {
                var words = text.Split(' ').SelectMany(Word.Parse).ToArray();
                var key = Key(words[0].Folded, words[0].IsPrefix);
                if (!byFirstWord.TryGetValue(key, out var phrases)) byFirstWord[key] = phrases = [];
                phrases.Add(new Phrase(theme, words));
                if (words[0].IsPrefix) longestPrefix = Math.Max(longestPrefix, words[0].Folded.Length);
            }
        }

        public void AddMatches(TokenisedText text, int at, List<LexiconHit> hits)
        {
            var folded = text.Folded(text.Tokens[at]);
            AddMatches(text, at, Key(folded, false), hits);
            var hash = StableHash.Append(StableHash.Empty, '*');
            for (var length = 1; length <= Math.Min(folded.Length, longestPrefix); length++)
            {
                hash = StableHash.Append(hash, folded[length - 1]);
                if (length >= ThemeTaxonomy.ShortestPrefix) AddMatches(text, at, hash, hits);
            }
        }

        private void AddMatches(TokenisedText text, int at, ulong key, List<LexiconHit> hits)
        {
            if (!byFirstWord.TryGetValue(key, out var phrases)) return;
            foreach (var phrase in phrases)
            {
                if (phrase.Matches(text, at))
                    hits.Add(new LexiconHit(phrase.Theme, at, at + phrase.Words.Length - 1, Negated: false));
            }
        }
    }

    private sealed record Phrase(int Theme, Word[] Words)
    {
        public bool Matches(TokenisedText text, int at)
        {
            if (at + Words.Length > text.Tokens.Length) return false;
            for (var i = 0; i < Words.Length; i++)
            {
                if (!Words[i].Matches(text, text.Tokens[at + i])) return false;
                if (i > 0 && text.Tokens[at + i].Sentence != text.Tokens[at].Sentence) return false;
            }

            return true;
        }
    }

    private sealed record Word(string Folded, string Spelling, bool IsPrefix)
    {
        private bool HasDiacritics { get; } = Spelling.Any(c => c > 127);

        // "spin-off" is two words here, as it is in texts.
        public static IEnumerable<Word> Parse(string text)
        {
            var parts = TokenisedText.From(text.ToLowerInvariant());
            for (var i = 0; i < parts.Tokens.Length; i++)
            {
                var isPrefix = text.EndsWith('*') && i == parts.Tokens.Length - 1;
                yield return new Word(parts.Folded(parts.Tokens[i]).ToString(), parts.Quote(i, i), isPrefix);
            }
        }

        // "lån*" must not find "land": its diacritics count unless the whole text is written without any.
        public bool Matches(TokenisedText text, in Token token)
        {
            var folded = text.Folded(token);
            if (IsPrefix ? !folded.StartsWith(Folded) : !folded.SequenceEqual(Folded)) return false;
            if (!HasDiacritics || !text.HasDiacritics) return true;
            var written = text.Source.AsSpan(token.Start, token.Length);
            return written.StartsWith(Spelling, StringComparison.OrdinalIgnoreCase) || HasAccent(written);
        }

        // Which letter an accent written apart belongs to is not worked out: that the word has one is enough.
        private static bool HasAccent(ReadOnlySpan<char> written)
        {
            foreach (var c in written)
            {
                if (TokenisedText.IsAccent(c)) return true;
            }

            return false;
        }
    }
}
