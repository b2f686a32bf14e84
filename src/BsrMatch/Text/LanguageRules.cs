namespace BsrMatch.Text;

/// <summary>
/// What matters of a language when its texts are read. Languages that nothing is known of share one.
/// </summary>
internal sealed class LanguageRules(string language, ThemeLexicon themes, ThemeLexicon concepts)
{
    /// <summary>Whether words are stemmed as English ones.</summary>
    public bool IsEnglish { get; } = language == "en";

    public HashSet<string> StopWords { get; } = Text.StopWords.Of(language);

    public HashSet<string> Negators { get; } = Negation.WordsOf(language);

    /// <summary>The phrases that stand for themes.</summary>
    public PhraseBook Themes { get; } = themes.BookOf(language);

    /// <summary>The phrases that stand for concepts.</summary>
    public PhraseBook Concepts { get; } = concepts.BookOf(language);
}
