namespace BsrMatch.Text;

/// <summary>Everything learned about texts: words, themes, needs and latent meaning. Immutable.</summary>
internal sealed class TextModel
{
    private readonly Vectoriser vectoriser;
    private readonly WordReader reader;
    private readonly PassageReader passages;

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
        passages = new PassageReader(vocabulary, Concepts.Meanings, themeIds.Count);
        reader = new WordReader(vocabulary, lexicon, Concepts);
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
        var (words, passage) = Read(text, language);
        return View(text, language, words, passage, withGrams: true);
    }

    /// <summary>The vector of a text without reading its themes.</summary>
    public SparseVector VectorOf(TokenisedText text, string language) =>
        vectoriser.Vectorise(Read(text, language).Passage.Inputs);

    /// <summary>Reads a text sentence by sentence, so that any of them can be viewed together.</summary>
    public SentenceReading ReadSentences(TokenisedText text, string language)
    {
        var rules = reader.RulesOf(language);
        var words = reader.Read(text, rules);
        var sentences = passages.ReadSentences(text, words, rules);
        var vectors = new SparseVector[sentences.Count];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = vectoriser.Vectorise(sentences[i].Inputs);
        return new SentenceReading(text, language, words, sentences, vectors);
    }

    /// <summary>Reads some sentences of a text as one text.</summary>
    /// <param name="reading">All sentences.</param>
    /// <param name="isMeant">Whether each is meant.</param>
    /// <param name="withGrams">Whether the character n-grams will be asked for.</param>
    public TextView View(SentenceReading reading, bool[] isMeant, bool withGrams)
    {
        if (Array.TrueForAll(isMeant, meant => meant))
        {
            var whole = passages.Join(reading.Sentences);
            return View(reading.Text, reading.Language, reading.Words, whole, withGrams);
        }

        var meant = reading.Sentences.Where((_, sentence) => isMeant[sentence]).ToList();
        var words = new KnownWord[meant.Sum(sentence => sentence.End - sentence.First)];
        var at = 0;
        foreach (var (first, end, _, _) in meant)
        {
            reading.Words.AsSpan(first, end - first).CopyTo(words.AsSpan(at));
            at += end - first;
        }

        var text = reading.Text.Select(sentence => isMeant[sentence]);
        return View(text, reading.Language, words, passages.Join(meant), withGrams);
    }

    /// <summary>The stems of a text that has been read, stop words left out.</summary>
    public TermCounts ContentWords(SentenceReading reading) => passages.ContentWords(reading.Words).All;

    private (KnownWord[] Words, Passage Passage) Read(TokenisedText text, string language)
    {
        var rules = reader.RulesOf(language);
        var words = reader.Read(text, rules);
        return (words, passages.Read(text, words, rules, 0, words.Length));
    }

    private TextView View(
        TokenisedText text, string language, KnownWord[] words, Passage passage, bool withGrams)
    {
        var vector = vectoriser.Vectorise(passage.Inputs);
        var (knownStems, contentWords) = passages.ContentWords(words);
        return new TextView
        {
            Text = text,
            Language = language,
            KnownWords = words,
            ContentWords = contentWords,
            Grams = withGrams ? passages.Grams(passage.Inputs, words) : null,
            Hits = passage.Hits,
            Vector = vector,
            Content = vectoriser.Content(knownStems),
            Concepts = ConceptsOf(vector),
            Themes = words.Length == 0 ? new double[ThemeIds.Count] : Themes.Predict(vector),
            Latent = Latent.Project(vector),
        };
    }

    private SparseVector ConceptsOf(SparseVector vector)
    {
        var first = vector.FirstFrom(Vocabulary.Count);
        var end = vector.FirstFrom(Vocabulary.Count + ConceptRarity.Length);
        var (indices, values) = (new int[end - first], new float[end - first]);
        var (count, squared) = (0, 0.0);
        for (var i = first; i < end; i++)
        {
            var concept = vector.Indices[i] - Vocabulary.Count;
            if (ConceptRarity[concept] == 0) continue;
            var weight = vector.Values[i] * ConceptRarity[concept];
            squared += (double)weight * weight;
            (indices[count], values[count]) = (concept, weight);
            count++;
        }

        var scale = squared > 0 ? 1 / Math.Sqrt(squared) : 0;
        foreach (ref var value in values.AsSpan(0, count)) value = (float)(value * scale);
        return count == indices.Length
            ? new SparseVector(indices, values)
            : new SparseVector(indices[..count], values[..count]);
    }
}
