namespace BsrMatch.Text;

/// <summary>Tells what a model knows of the words of a text. Safe to share between threads.</summary>
internal sealed class WordReader
{
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, Lazy<LanguageRules>> languages;
    private readonly Lazy<LanguageRules> otherLanguage;
    private readonly WordCache cache;

    public WordReader(
        Vocabulary vocabulary, ThemeLexicon themes, ThemeLexicon concepts, WordCache? cache = null)
    {
        (this.vocabulary, this.cache) = (vocabulary, cache ?? new WordCache());
        languages = LanguageDetector.Languages.Concat(themes.Languages).Concat(concepts.Languages)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(language => language, RulesOf, StringComparer.Ordinal);
        otherLanguage = RulesOf("");

        Lazy<LanguageRules> RulesOf(string language) =>
            new(() => new LanguageRules(language, themes, concepts));
    }

    /// <summary>What matters of a language.</summary>
    public LanguageRules RulesOf(string language) =>
        languages.GetValueOrDefault(language, otherLanguage).Value;

    /// <summary>One word a token.</summary>
    public KnownWord[] Read(TokenisedText text, LanguageRules language)
    {
        var words = new KnownWord[text.Tokens.Length];
        for (var i = 0; i < words.Length; i++) words[i] = Read(text.Folded(text.Tokens[i]), language);
        return words;
    }

    private KnownWord Read(ReadOnlySpan<char> folded, LanguageRules language)
    {
        // Seeded anew in each process, so that nobody can make up words that share a slot.
        var hash = string.GetHashCode(folded);
        if (cache.Find(folded, hash, language) is { } known) return known;
        var word = Learn(folded, language);
        cache.Keep(word, hash);
        return word;
    }

    private KnownWord Learn(ReadOnlySpan<char> folded, LanguageRules language)
    {
        var stem = Stemming.StemHash(folded, language.IsEnglish);
        Span<ulong> grams = stackalloc ulong[TermCounts.MostGrams];
        Span<int> places = stackalloc int[TermCounts.MostGrams];
        grams = grams[..TermCounts.GramsOf(folded, grams)];
        grams.Sort();
        var (known, strange) = (0, 0);
        foreach (var gram in grams)
        {
            var place = vocabulary.Find(gram);
            if (place >= 0) places[known++] = place;
            else grams[strange++] = gram;
        }

        return new KnownWord
        {
            Folded = folded.ToString(),
            Language = language,
            Stem = stem,
            StemIndex = vocabulary.Find(stem),
            Grams = places[..known].ToArray(),
            StrangeGrams = grams[..strange].ToArray(),
            IsStopWord = language.StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded),
            Negates = language.Negators.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded),
            Themes = language.Themes.StartingWith(folded),
            Concepts = language.Concepts.StartingWith(folded),
        };
    }
}
