using System.Diagnostics.CodeAnalysis;

namespace BsrMatch.Text;

/// <summary>A text as the features see it.</summary>
internal sealed class TextView
{
    public required TokenisedText Text { get; init; }

    public required string Language { get; init; }

    /// <summary>What the model knows of each word, one a token.</summary>
    public required KnownWord[] KnownWords { get; init; }

    /// <summary>The stems of all words.</summary>
    [AllowNull]
    public TermCounts Words
    {
        // Few texts are asked; of two threads that ask at once, both find the same.
        get => field ??= TermCounts.Words(Text, Language == "en");
        init;
    }

    /// <summary>The same without stop words.</summary>
    public required TermCounts ContentWords { get; init; }

    /// <summary>The character n-grams; counted when they are asked for, unless they are given.</summary>
    [AllowNull]
    public TermCounts Grams
    {
        get => field ??= TermCounts.CharacterGrams(Text);
        init;
    }

    public required IReadOnlyList<LexiconHit> Hits { get; init; }

    public required SparseVector Vector { get; init; }

    /// <summary>The stems that tell what the text is about, by TF-IDF; of length one, or empty.</summary>
    public required SparseVector Content { get; init; }

    /// <summary>The concepts it speaks of and does not negate, by rarity; of length one, or empty.</summary>
    public required SparseVector Concepts { get; init; }

    /// <summary>The score of each theme, 0 to 1.</summary>
    public required double[] Themes { get; init; }

    public required float[] Latent { get; init; }

    /// <summary>Quotes found so far, by theme; threads may find the same ones twice.</summary>
    internal IReadOnlyList<string>?[] ThemeQuotes => field ??= new IReadOnlyList<string>?[Themes.Length];

    /// <summary>Its longer words by their stems, once asked for.</summary>
    internal Spellings? Spellings { get; set; }

    public bool IsEmpty => Text.Tokens.Length == 0;
}
