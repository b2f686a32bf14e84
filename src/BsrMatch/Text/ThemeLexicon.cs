namespace BsrMatch.Text;

/// <summary>A keyphrase found in a text.</summary>
/// <param name="Theme">Index of its theme, or concept.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="LastToken">Its last word.</param>
/// <param name="Negated">Whether a "not", "no" or "without" stands before it in the same clause.</param>
internal readonly record struct LexiconHit(int Theme, int FirstToken, int LastToken, bool Negated);

/// <summary>
/// Finds phrases in texts, each of which stands for a theme or, in another lexicon, for a concept: those of
/// the text's language and the English ones.
/// </summary>
internal sealed class ThemeLexicon
{
    private readonly Lazy<PhraseIndex>[] indices;

    /// <param name="entries">The phrases.</param>
    public ThemeLexicon(IReadOnlyList<(int Theme, string Language, string Phrase)> entries)
        : this(PhraseTable.Of(entries))
    {
    }

    public ThemeLexicon(PhraseTable table)
    {
        Table = table;
        foreach (var theme in table.Themes.Span) Meanings = Math.Max(Meanings, theme + 1);
        indices = [.. table.Languages.Select((_, at) => new Lazy<PhraseIndex>(() => new(table, at)))];
    }

    /// <summary>
    /// How many themes, or concepts, the phrases belong to: one more than the highest index.
    /// </summary>
    public int Meanings { get; }

    /// <summary>All phrases.</summary>
    public PhraseTable Table { get; }

    /// <summary>The languages of the phrases.</summary>
    public IReadOnlyList<string> Languages => Table.Languages;

    public static ThemeLexicon From(ThemeTaxonomy taxonomy) => new(
    [
        .. taxonomy.Themes.SelectMany((theme, index) => theme.Keyphrases
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Select(phrase => (index, pair.Key, phrase)))),
    ]);

    /// <summary>The phrases that texts of a language are searched for.</summary>
    public PhraseBook BookOf(string language) => new([.. IndicesOf(language)]);

    /// <summary>The hits in text order; of overlapping phrases of a theme only the longest counts.</summary>
    public List<LexiconHit> Find(TokenisedText text, string language)
    {
        var (hits, book) = (new List<LexiconHit>(), BookOf(language));
        for (var i = 0; i < text.Tokens.Length; i++)
            PhraseBook.AddHits(book.StartingWith(text.Folded(text.Tokens[i])), text, i, hits);
        book.RemoveOverlaps(hits);
        var negators = Negation.WordsOf(language);
        return
        [
            .. hits.Select(hit => hit with { Negated = Negation.Reaches(text, hit.FirstToken, negators) }),
        ];
    }

    private IEnumerable<PhraseIndex> IndicesOf(string language) =>
        indices.Where((_, at) => Languages[at] == "en")
            .Concat(indices.Where((_, at) => Languages[at] != "en" && Languages[at] == language))
            .Select(index => index.Value);
}
