namespace BsrMatch.Text;

/// <summary>
/// Everything that reading a text asks about a word, found out once for all texts of a language. Immutable.
/// </summary>
internal sealed class KnownWord
{
    /// <summary>The word's folded form.</summary>
    public required string Folded { get; init; }

    /// <summary>The language it is a word of.</summary>
    public required LanguageRules Language { get; init; }

    /// <summary>The hash of its stem.</summary>
    public required ulong Stem { get; init; }

    /// <summary>The stem's place in the vocabulary; -1 when it is not known.</summary>
    public required int StemIndex { get; init; }

    /// <summary>
    /// Places in the vocabulary of its character n-grams, rising; a place stands as often as its n-gram does.
    /// </summary>
    public required int[] Grams { get; init; }

    /// <summary>The hashes of its other character n-grams, likewise.</summary>
    public required ulong[] StrangeGrams { get; init; }

    public required bool IsStopWord { get; init; }

    public required bool Negates { get; init; }

    /// <summary>The phrases for themes that may begin with the word.</summary>
    public required PhraseStart[] Themes { get; init; }

    /// <summary>The phrases for concepts that may begin with the word.</summary>
    public required PhraseStart[] Concepts { get; init; }
}
