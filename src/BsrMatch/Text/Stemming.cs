using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>
/// Reduces words to stems and stems to hashes. English is stemmed by Porter's algorithm; for the other
/// languages a word is cut after its sixth letter, which serves inflected languages nearly as well as a
/// stemmer of their own (McNamee and Mayfield, "Character N-Gram Tokenization for European Language
/// Text Retrieval", 2004).
/// </summary>
internal static class Stemming
{
    private const int TruncatedLength = 6;
    private const int LongestWord = 40;

    /// <summary>The hash of a word's stem, as the vocabulary knows it.</summary>
    public static ulong StemHash(ReadOnlySpan<char> folded, bool english)
    {
        var start = StableHash.Append(StableHash.Empty, 'w');
        if (!english) return StableHash.Append(start, folded[..Math.Min(folded.Length, TruncatedLength)]);
        if (folded.Length > LongestWord) folded = folded[..LongestWord];
        Span<char> buffer = stackalloc char[LongestWord + 2];
        folded.CopyTo(buffer);
        return StableHash.Append(start, buffer[..PorterStemmer.Stem(buffer, folded.Length)]);
    }
}
