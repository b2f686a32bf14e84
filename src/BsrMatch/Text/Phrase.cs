namespace BsrMatch.Text;

/// <summary>A phrase that stands for a theme or a concept.</summary>
/// <param name="theme">Index of the theme, or concept.</param>
/// <param name="text">Its words, parted by blanks; one at least.</param>
internal sealed class Phrase(int theme, string text)
{
    public int Theme => theme;

    /// <summary>As it was given.</summary>
    public string Text => text;

    /// <summary>Its first word.</summary>
    public PhraseWord First => Parsed().First();

    /// <summary>
    /// Its words. Of thousands of phrases few are met, so they are parsed late; threads may do so twice.
    /// </summary>
    public PhraseWord[] Words => field ??= [.. Parsed()];

    /// <summary>It has no more words than this.</summary>
    public int MostWords => text.Count(c => !char.IsLetterOrDigit(c)) + 1;

    /// <summary>What a word that it may begin with is to remember.</summary>
    public PhraseStart Start => new(this, Theme, Words.Length > 1 ? Words[1].Folded[0] : '\0',
        Words is [{ HasDiacritics: false }]);

    /// <summary>Whether the phrase stands at a token whose folded form its first word matches.</summary>
    public bool StandsAt(TokenisedText text, int at)
    {
        var tokens = text.Tokens;
        if (at + Words.Length > tokens.Length) return false;
        for (var i = 1; i < Words.Length; i++)
        {
            if (tokens[at + i].Sentence != tokens[at].Sentence) return false;
            if (!Words[i].MatchesFolded(text.Folded(tokens[at + i]))) return false;
        }

        for (var i = 0; i < Words.Length; i++)
        {
            if (!Words[i].MatchesWritten(text, tokens[at + i])) return false;
        }

        return true;
    }

    private IEnumerable<PhraseWord> Parsed() => text.Split(' ').SelectMany(PhraseWord.Parse);
}

/// <summary>A phrase that may begin at a word, and what tells first that it does not.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Theme">Its theme, or concept.</param>
/// <param name="SecondInitial">The first letter of its second word; none where it has only one.</param>
/// <param name="IsWhole">Whether the word is all there is to it, however it is written.</param>
internal readonly record struct PhraseStart(Phrase Phrase, int Theme, char SecondInitial, bool IsWhole);

/// <summary>A word of a phrase.</summary>
/// <param name="Folded">Its folded form.</param>
/// <param name="Spelling">How it is written.</param>
/// <param name="IsPrefix">Whether longer words that begin so match, too.</param>
internal sealed record PhraseWord(string Folded, string Spelling, bool IsPrefix)
{
    /// <summary>Whether it is written with letters beyond a to z.</summary>
    public bool HasDiacritics { get; } = Spelling.AsSpan().ContainsAnyExceptInRange('\0', '\x7F');

    // "spin-off" is two words here, as it is in texts.
    public static IEnumerable<PhraseWord> Parse(string text)
    {
        var parts = TokenisedText.From(text.ToLowerInvariant());
        for (var i = 0; i < parts.Tokens.Length; i++)
        {
            var isPrefix = text.EndsWith('*') && i == parts.Tokens.Length - 1;
            yield return new PhraseWord(
                parts.Folded(parts.Tokens[i]).ToString(), parts.Quote(i, i), isPrefix);
        }
    }

    public bool MatchesFolded(ReadOnlySpan<char> folded) =>
        IsPrefix ? folded.StartsWith(Folded) : folded.SequenceEqual(Folded);

    /// <summary>
    /// Whether a word whose folded form matches does so as it is written: "lån*" must not find "land", so its
    /// diacritics count unless the whole text is written without any.
    /// </summary>
    public bool MatchesWritten(TokenisedText text, in Token token)
    {
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
