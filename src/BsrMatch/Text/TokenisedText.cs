using System.Buffers;

namespace BsrMatch.Text;

/// <summary>One word of a text.</summary>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="Length">Its length in the source.</param>
/// <param name="FoldedStart">Where its folded form begins.</param>
/// <param name="FoldedLength">Length of the folded form.</param>
/// <param name="Sentence">The sentence it stands in, from 0.</param>
/// <param name="OpensClause">Whether a comma, dash or the like stands before it.</param>
internal readonly record struct Token(
    int Start, int Length, int FoldedStart, int FoldedLength, int Sentence, bool OpensClause);

/// <summary>
/// A text cut into words and sentences. Words keep their place in the source, so that quotes are exact.
/// </summary>
internal sealed class TokenisedText
{
    private readonly char[] folded;

    private TokenisedText(string source, char[] folded, Token[] tokens, int sentenceCount, bool hasDiacritics)
    {
        Source = source;
        this.folded = folded;
        Tokens = tokens;
        SentenceCount = sentenceCount;
        HasDiacritics = hasDiacritics;
    }

    public static TokenisedText Empty { get; } = new("", [], [], 0, false);

    public string Source { get; }

    public Token[] Tokens { get; }

    public int SentenceCount { get; }

    /// <summary>
    /// Whether any letter carries a diacritic; where none does, the writer may have dropped them.
    /// </summary>
    public bool HasDiacritics { get; }

    /// <summary>Whether a character is a diacritic that stands behind its letter.</summary>
    public static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036F';

    public ReadOnlySpan<char> Folded(in Token token) => folded.AsSpan(token.FoldedStart, token.FoldedLength);

    /// <summary>The source from the first to the last of some tokens.</summary>
    public string Quote(int firstToken, int lastToken)
    {
        var start = Tokens[firstToken].Start;
        var end = Tokens[lastToken].Start + Tokens[lastToken].Length;
        return Source[start..end];
    }

    /// <summary>Cuts a text.</summary>
    public static TokenisedText From(string source)
    {
        var tokens = new List<Token>(source.Length / 6 + 1);

        // A letter becomes two at most; what is left over is soon given back.
        var folded = ArrayPool<char>.Shared.Rent(source.Length * 2);
        var (foldedEnd, sentence, sentenceHasWords, opensClause) = (0, 0, false, true);
        var i = 0;
        while (i < source.Length)
        {
            if (!char.IsLetterOrDigit(source[i]))
            {
                if (EndsSentence(source, i) && sentenceHasWords)
                {
                    sentence++;
                    sentenceHasWords = false;
                }

                if (IsClauseMark(source[i])) opensClause = true;
                i++;
                continue;
            }

            var (start, foldedStart) = (i, foldedEnd);
            for (; i < source.Length; i++)
            {
                if (char.IsLetterOrDigit(source[i]))
                {
                    folded[foldedEnd++] = Folding.Fold(source[i], out var second);
                    if (second != '\0') folded[foldedEnd++] = second;
                }
                else if (!IsSilent(source[i])
                    && (!IsInnerApostrophe(source, i) || EndsElision(source, start, i)))
                {
                    break;
                }
            }

            tokens.Add(new Token(
                start, i - start, foldedStart, foldedEnd - foldedStart, sentence, opensClause));
            sentenceHasWords = true;
            opensClause = false;
        }

        var text = new TokenisedText(source, folded[..foldedEnd], [.. tokens],
            sentence + (sentenceHasWords ? 1 : 0), AnyDiacritics(source));
        ArrayPool<char>.Shared.Return(folded);
        return text;
    }

    /// <summary>The tokens of some sentences only, over the same source.</summary>
    public TokenisedText Select(Func<int, bool> keepSentence)
    {
        var (kept, count) = (new Token[Tokens.Length], 0);
        foreach (ref readonly var token in Tokens.AsSpan())
            if (keepSentence(token.Sentence)) kept[count++] = token;
        return new TokenisedText(Source, folded, kept[..count], SentenceCount, HasDiacritics);
    }

    /// <summary>Each sentence that has tokens, with its number.</summary>
    public IEnumerable<(int Number, TokenisedText Text)> Sentences()
    {
        for (var first = 0; first < Tokens.Length;)
        {
            var end = first + 1;
            while (end < Tokens.Length && Tokens[end].Sentence == Tokens[first].Sentence) end++;
            yield return (Tokens[first].Sentence,
                new TokenisedText(Source, folded, Tokens[first..end], SentenceCount, HasDiacritics));
            first = end;
        }
    }

    /// <summary>Some tokens in a row, over the same source.</summary>
    public TokenisedText Slice(int first, int count) =>
        new(Source, folded, Tokens[first..(first + count)], SentenceCount, HasDiacritics);

    /// <summary>One token only, over the same source.</summary>
    public TokenisedText Only(int token) =>
        new(Source, folded, [Tokens[token]], SentenceCount, HasDiacritics);

    private static bool AnyDiacritics(ReadOnlySpan<char> source)
    {
        var first = source.IndexOfAnyExceptInRange('\0', '\x7F');
        if (first < 0) return false;
        foreach (var c in source[first..])
        {
            if (c > 127 && (Folding.Fold(c, out _) < 128 || IsAccent(c))) return true;
        }

        return false;
    }

    // A full stop inside "3.5" or "e.g.," ends nothing; a line break ends whatever stood on the line.
    private static bool EndsSentence(string source, int i) => source[i] switch
    {
        '\n' or '!' or '?' or ';' or '•' => true,
        '.' or ':' => i + 1 == source.Length || char.IsWhiteSpace(source[i + 1])
            || source[i + 1] is '"' or ')',
        _ => false,
    };

    private static bool IsClauseMark(char c) =>
        c is ',' or ';' or '.' or ':' or '!' or '?' or '(' or ')' or '\n'
        or '–' or '—' or '/' or '"';

    // Accents written apart from their letters, as macOS and PDFs do it, and soft hyphens.
    private static bool IsSilent(char c) => IsAccent(c) || c == '\u00AD';

    // French writes "l'énergie" and "qu'une" in one, yet they are two words.
    private static bool EndsElision(string source, int start, int i) => source[i] is '\'' or '’'
        && source.AsSpan(start, i - start) is ['l' or 'L' or 'd' or 'D' or 'j' or 'J' or 'n' or 'N' or 's'
            or 'S' or 'c' or 'C' or 'm' or 'M' or 't' or 'T'] or [.., 'q' or 'Q', 'u' or 'U'];

    private static bool IsInnerApostrophe(string source, int i) =>
        source[i] is '\'' or '’' && i + 1 < source.Length && char.IsLetter(source[i + 1]);
}
