using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>The distinct terms of one kind in a text, as rising hashes with their counts.</summary>
internal readonly record struct TermCounts(ulong[] Hashes, int[] Counts)
{
    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int LongestWord = 30;

    public int Total => Counts.Sum();

    /// <summary>Stems of single words.</summary>
    public static TermCounts Words(TokenisedText text, bool english)
    {
        var hashes = new ulong[text.Tokens.Length];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = Stemming.StemHash(text.Folded(text.Tokens[i]), english);
        return Count(hashes);
    }

    /// <summary>Stems of single words, stop words left out.</summary>
    public static TermCounts ContentWords(TokenisedText text, string language)
    {
        var hashes = new List<ulong>(text.Tokens.Length);
        var stopWords = StopWords.Of(language).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (ref readonly var token in text.Tokens.AsSpan())
        {
            var folded = text.Folded(token);
            if (!stopWords.Contains(folded)) hashes.Add(Stemming.StemHash(folded, language == "en"));
        }

        return Count([.. hashes]);
    }

    /// <summary>Stems of neighbouring words in one sentence.</summary>
    public static TermCounts Bigrams(TokenisedText text, bool english)
    {
        var hashes = new List<ulong>(text.Tokens.Length);
        for (var i = 1; i < text.Tokens.Length; i++)
        {
            if (text.Tokens[i].Sentence != text.Tokens[i - 1].Sentence) continue;
            var first = Stemming.StemHash(text.Folded(text.Tokens[i - 1]), english);
            var second = Stemming.StemHash(text.Folded(text.Tokens[i]), english);
            hashes.Add(first * 31 + second);
        }

        return Count([.. hashes]);
    }

    /// <summary>Runs of three to five letters inside a word, whose ends count as letters too.</summary>
    public static TermCounts CharacterGrams(TokenisedText text)
    {
        var hashes = new List<ulong>(text.Tokens.Length * 16);
        Span<char> padded = stackalloc char[LongestWord + 2];
        foreach (ref readonly var token in text.Tokens.AsSpan())
        {
            var folded = text.Folded(token);
            if (folded.Length > LongestWord) folded = folded[..LongestWord];
            padded[0] = ' ';
            folded.CopyTo(padded[1..]);
            padded[folded.Length + 1] = ' ';
            var length = folded.Length + 2;
            for (var start = 0; start + ShortestGram <= length; start++)
            {
                var hash = StableHash.Append(StableHash.Empty, 'c');
                for (var end = start; end < Math.Min(length, start + LongestGram); end++)
                {
                    hash = StableHash.Append(hash, padded[end]);
                    if (end - start + 1 >= ShortestGram) hashes.Add(hash);
                }
            }
        }

        return Count([.. hashes]);
    }

    private static TermCounts Count(ulong[] hashes)
    {
        Array.Sort(hashes);
        var distinct = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1]) distinct++;
        }

        var terms = new TermCounts(new ulong[distinct], new int[distinct]);
        var at = -1;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1]) terms.Hashes[++at] = hashes[i];
            terms.Counts[at]++;
        }

        return terms;
    }
}
