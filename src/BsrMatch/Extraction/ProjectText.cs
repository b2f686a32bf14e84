using BsrMatch.Text;

namespace BsrMatch.Extraction;

/// <summary>The texts of a project or programme, read as one.</summary>
internal sealed class ProjectText
{
    // Words on either side of what is quoted, so that a person need not look the place up.
    private const int Context = 4;

    // Of running text in the languages known, commonest words are a tenth at least; of others far fewer.
    private const double LeastCommon = 0.07;
    private const int FewWords = 12;

    // Names bring letters of other languages, but not into every seventh word.
    private const double MostForeign = 0.15;

    private readonly int titleLength;

    public ProjectText(string title, string description, string? language)
    {
        titleLength = title.Length;
        Text = TokenisedText.From($"{title}\n{description}");
        Language = language ?? LanguageDetector.Detect(Text);
        IsUnderstood = LanguageDetector.Languages.Contains(Language)
            && (language is not null || Text.Tokens.Length < FewWords
                || (CommonShare() >= LeastCommon && ForeignShare() <= MostForeign));
    }

    public TokenisedText Text { get; }

    /// <summary>Given or detected.</summary>
    public string Language { get; }

    /// <summary>Whether it is in one of the languages that there are words for.</summary>
    public bool IsUnderstood { get; }

    /// <summary>Whether a token stands in the title.</summary>
    public bool IsInTitle(int token) => Text.Tokens[token].Start < titleLength;

    /// <summary>Some words with those around them, within their sentence.</summary>
    public SourceQuote Quote(int first, int last)
    {
        var (tokens, sentence) = (Text.Tokens, Text.Tokens[first].Sentence);
        for (var i = 0; i < Context && first > 0 && tokens[first - 1].Sentence == sentence; i++) first--;
        for (var i = 0; i < Context && last + 1 < tokens.Length && tokens[last + 1].Sentence == sentence; i++)
            last++;
        return Literally(first, last);
    }

    /// <summary>A sentence as it stands.</summary>
    public SourceQuote Sentence(int sentence)
    {
        var first = Array.FindIndex(Text.Tokens, token => token.Sentence == sentence);
        return Literally(first, Array.FindLastIndex(Text.Tokens, token => token.Sentence == sentence));
    }

    private SourceQuote Literally(int first, int last)
    {
        var start = Text.Tokens[first].Start;
        return start < titleLength
            ? new SourceQuote("title", start, Text.Quote(first, last))
            : new SourceQuote("description", start - titleLength - 1, Text.Quote(first, last));
    }

    private double ForeignShare()
    {
        var letters = LanguageDetector.LettersOf(Language);
        var count = Text.Tokens.Count(token => Text.Source.AsSpan(token.Start, token.Length).ToString()
            .Any(c => c > 127 && !letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal)));
        return (double)count / Text.Tokens.Length;
    }

    private double CommonShare()
    {
        var common = LanguageDetector.CommonWords(Language).Split(' ').ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var count = 0;
        foreach (var token in Text.Tokens)
            if (common.Contains(Text.Folded(token))) count++;
        return (double)count / Text.Tokens.Length;
    }
}
