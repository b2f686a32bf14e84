using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>The distinct terms of one kind in a text, as rising hashes with their counts.</summary>
internal sealed record TermCounts(ulong[] Hashes, int[] Counts)
{
    /// <summary>No word has more character n-grams than this.</summary>
    public const int MostGrams = (LongestGram - ShortestGram + 1) * LongestWord;

    private const int ShortestGram = 3;
    private const int LongestGram = 5;
    private const int LongestWord = 30;

    public int Total => Counts.Sum();

    /// <summary>
    /// The vocabulary that the terms were found in; null where they were not looked up in any.
    /// </summary>
    public Vocabulary? Vocabulary { get; private init; }

    /// <summary>In how many of its texts each occurs; empty without it.</summary>
    public int[] Frequencies { get; private init; } = [];

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
            hashes.Add(PairHash(first, second));
        }

        return Count([.. hashes]);
    }

    /// <summary>The hash of a pair of stems.</summary>
    public static ulong PairHash(ulong first, ulong second) => first * 31 + second;

    /// <summary>Runs of three to five letters inside a word, whose ends count as letters too.</summary>
    public static TermCounts CharacterGrams(TokenisedText text)
    {
        var hashes = new List<ulong>(text.Tokens.Length * 16);
        Span<ulong> grams = stackalloc ulong[MostGrams];
        foreach (ref readonly var token in text.Tokens.AsSpan())
            hashes.AddRange(grams[..GramsOf(text.Folded(token), grams)]);
        return Count([.. hashes]);
    }

    /// <summary>The same of one word, each as often as it stands there.</summary>
    /// <returns>How many there are; <see cref="MostGrams"/> at most.</returns>
    public static int GramsOf(ReadOnlySpan<char> folded, Span<ulong> hashes)
    {
        if (folded.Length > LongestWord) folded = folded[..LongestWord];
        Span<char> padded = stackalloc char[LongestWord + 2];
        padded[0] = ' ';
        folded.CopyTo(padded[1..]);
        padded[folded.Length + 1] = ' ';
        var (length, count) = (folded.Length + 2, 0);
        for (var start = 0; start + ShortestGram <= length; start++)
        {
            var hash = StableHash.Append(StableHash.Empty, 'c');
            for (var end = start; end < Math.Min(length, start + LongestGram); end++)
            {
                hash = StableHash.Append(hash, padded[end]);
                if (end - start + 1 >= ShortestGram) hashes[count++] = hash;
            }
        }

        return count;
    }

    /// <summary>
    /// Terms of which some are known: as their places in a vocabulary rise, so do their hashes.
    /// </summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="places">The places of the known ones, rising.</param>
    /// <param name="counts">How often each stands.</param>
    /// <param name="others">The hashes of the others, rising, each as often as it stands.</param>
    public static TermCounts Merge(
        Vocabulary vocabulary, ReadOnlySpan<int> places, ReadOnlySpan<int> counts, ReadOnlySpan<ulong> others)
    {
        var known = vocabulary.Hashes;
        var length = places.Length + Distinct(others);
        var merged = new TermCounts(new ulong[length], new int[length])
        {
            Vocabulary = vocabulary,
            Frequencies = new int[length],
        };
        var (next, other) = (0, 0);
        for (var at = 0; at < merged.Hashes.Length; at++)
        {
            if (other == others.Length || (next < places.Length && known[places[next]] < others[other]))
            {
                (merged.Hashes[at], merged.Counts[at]) = (known[places[next]], counts[next]);
                merged.Frequencies[at] = vocabulary.Frequencies[places[next++]];
                continue;
            }

            merged.Hashes[at] = others[other];
            for (; other < others.Length && others[other] == merged.Hashes[at]; other++) merged.Counts[at]++;
        }

        return merged;
    }

    private static TermCounts Count(ulong[] hashes)
    {
        Array.Sort(hashes);
        var terms = new TermCounts(new ulong[Distinct(hashes)], new int[Distinct(hashes)]);
        var at = -1;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1]) terms.Hashes[++at] = hashes[i];
            terms.Counts[at]++;
        }

        return terms;
    }

    private static int Distinct(ReadOnlySpan<ulong> rising)
    {
        var distinct = 0;
        for (var i = 0; i < rising.Length; i++)
        {
            if (i == 0 || rising[i] != rising[i - 1]) distinct++;
        }

        return distinct;
    }
}
