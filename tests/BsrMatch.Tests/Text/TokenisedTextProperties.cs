using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class TokenisedTextProperties
{
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool EveryTokensSpanLiesInTheSourceBehindTheOneBefore(int[] picks)
    {
        var (text, end) = (Read(picks), 0);
        foreach (var token in text.Tokens)
        {
            if (token.Length < 1 || token.Start < end) return false;
            end = token.Start + token.Length;
        }

        return end <= text.Source.Length;
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool AQuoteIsALiteralPartOfTheSource(int[] picks, byte first, byte length)
    {
        var text = Read(picks);
        if (text.Tokens.Length == 0) return true;
        var from = first % text.Tokens.Length;
        var to = Math.Min(text.Tokens.Length - 1, from + length);
        return text.Source.Contains(text.Quote(from, to), StringComparison.Ordinal);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool EveryLetterAndDigitIsInExactlyOneToken(int[] picks)
    {
        var text = Read(picks);
        var inTokens = text.Tokens.Sum(token =>
            text.Source.AsSpan(token.Start, token.Length).ToArray().Count(char.IsLetterOrDigit));
        return inTokens == text.Source.Count(char.IsLetterOrDigit);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool ATokenBeginsWithALetterOrDigit(int[] picks)
    {
        var text = Read(picks);
        return text.Tokens.All(token => char.IsLetterOrDigit(text.Source[token.Start]));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool FoldedFormsFollowOneAnotherAndHoldNothingEmpty(int[] picks)
    {
        var (text, end) = (Read(picks), 0);
        foreach (var token in text.Tokens)
        {
            var folded = text.Folded(token);
            if (token.FoldedStart != end || folded.Length == 0 || folded.Contains('\0')) return false;
            end += token.FoldedLength;
        }

        return true;
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool SentencesCountUpFromNoughtWithoutGaps(int[] picks)
    {
        var text = Read(picks);
        var numbers = text.Tokens.Select(token => token.Sentence).Distinct();
        return numbers.SequenceEqual(Enumerable.Range(0, text.SentenceCount));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool TheSentencesTogetherAreTheText(int[] picks)
    {
        var text = Read(picks);
        return text.Sentences().SelectMany(sentence => sentence.Text.Tokens).SequenceEqual(text.Tokens);
    }

    [FsCheck.NUnit.Property]
    public bool AnyStringAtAllCanBeRead(FsCheck.NonNull<string> source) =>
        TokenisedText.From(source.Get).Source == source.Get;

    private static TokenisedText Read(int[] picks) => TokenisedText.From(HostileText.From(picks));
}
