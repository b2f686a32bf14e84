namespace BsrMatch.Text;

/// <summary>Everything learned about texts: words, themes, needs and latent meaning. Immutable.</summary>
internal sealed class TextModel
{
    private readonly Vectoriser vectoriser;

    public TextModel(
        IReadOnlyList<string> themeIds, IReadOnlyList<string> themeNames, ThemeLexicon lexicon,
        Vocabulary vocabulary, LinearModel themes, LinearModel needs, LatentSpace latent,
        ThemeLexicon? concepts = null, float[]? conceptRarity = null)
    {
        (ThemeIds, ThemeNames) = (themeIds, themeNames);
        (Lexicon, Vocabulary, Themes, Needs, Latent) = (lexicon, vocabulary, themes, needs, latent);
        Concepts = concepts ?? new ThemeLexicon([]);
        ConceptRarity = conceptRarity ?? new float[Concepts.Meanings];
        vectoriser = new Vectoriser(vocabulary, Concepts.Meanings, themeIds.Count);
    }

    public IReadOnlyList<string> ThemeIds { get; }

    public IReadOnlyList<string> ThemeNames { get; }

    public ThemeLexicon Lexicon { get; }

    /// <summary>Fine-grained meanings that models share between languages.</summary>
    public ThemeLexicon Concepts { get; }

    /// <summary>How much each concept tells, by its inverse document frequency; 0 until learned.</summary>
    public float[] ConceptRarity { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>What a text is about: one label a theme.</summary>
    public LinearModel Themes { get; }

    /// <summary>Whether a sentence says what a firm wants, rather than what it does: one label.</summary>
    public LinearModel Needs { get; }

    public LatentSpace Latent { get; }

    public int VectorLength => vectoriser.Length;

    /// <summary>The first input that counts keyphrases of themes; the others are before it.</summary>
    public int FirstHit => vectoriser.FirstHit;

    /// <summary>The same model with other theme weights, as cross-fitting needs it.</summary>
    public TextModel With(LinearModel themes) =>
        new(ThemeIds, ThemeNames, Lexicon, Vocabulary, themes, Needs, Latent, Concepts,
            ConceptRarity);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, or some sentences of it.</param>
    /// <param name="language">Its language as ISO 639-1.</param>
    public TextView View(TokenisedText text, string language)
    {
        var english = language == "en";
        var words = TermCounts.Words(text, english);
        var contentWords = TermCounts.ContentWords(text, language);
        var grams = TermCounts.CharacterGrams(text);
        var hits = Lexicon.Find(text, language);
        var vector = vectoriser.Vectorise(
            words, TermCounts.Bigrams(text, english), grams, Concepts.Find(text, language), hits);
        return new TextView
        {
            Text = text,
            Language = language,
            Words = words,
            ContentWords = contentWords,
            Grams = grams,
            Hits = hits,
            Vector = vector,
            Content = vectoriser.Content(contentWords),
            Concepts = ConceptsOf(vector),
            Themes = text.Tokens.Length == 0 ? new double[ThemeIds.Count] : Themes.Predict(vector),
            Latent = Latent.Project(vector),
        };
    }

    private SparseVector ConceptsOf(SparseVector vector)
    {
        var (indices, values, squared) = (new List<int>(), new List<float>(), 0.0);
        for (var i = 0; i < vector.Count; i++)
        {
            var concept = vector.Indices[i] - Vocabulary.Count;
            if (concept < 0 || concept >= ConceptRarity.Length || ConceptRarity[concept] == 0) continue;
            var weight = vector.Values[i] * ConceptRarity[concept];
            squared += (double)weight * weight;
            indices.Add(concept);
            values.Add(weight);
        }

        var scale = squared > 0 ? 1 / Math.Sqrt(squared) : 0;
        return new SparseVector([.. indices], [.. values.Select(value => (float)(value * scale))]);
    }

    /// <summary>The vector of a text without reading its themes.</summary>
    public SparseVector VectorOf(TokenisedText text, string language)
    {
        var english = language == "en";
        return vectoriser.Vectorise(TermCounts.Words(text, english), TermCounts.Bigrams(text, english),
            TermCounts.CharacterGrams(text), Concepts.Find(text, language), Lexicon.Find(text, language));
    }
}
