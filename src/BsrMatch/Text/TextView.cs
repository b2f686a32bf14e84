namespace BsrMatch.Text;

/// <summary>A text as the features see it.</summary>
internal sealed class TextView
{
    public required TokenisedText Text { get; init; }

    public required string Language { get; init; }

    public required TermCounts Words { get; init; }

    /// <summary>The same without stop words.</summary>
    public required TermCounts ContentWords { get; init; }

    public required TermCounts Grams { get; init; }

    public required IReadOnlyList<LexiconHit> Hits { get; init; }

    public required SparseVector Vector { get; init; }

    /// <summary>The stems that tell what the text is about, by TF-IDF; of length one, or empty.</summary>
    public required SparseVector Content { get; init; }

    /// <summary>The concepts it speaks of and does not negate, by rarity; of length one, or empty.</summary>
    public required SparseVector Concepts { get; init; }

    /// <summary>The score of each theme, 0 to 1.</summary>
    public required double[] Themes { get; init; }

    public required float[] Latent { get; init; }

    public bool IsEmpty => Text.Tokens.Length == 0;
}
