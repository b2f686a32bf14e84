using BsrMatch.Features;
using BsrMatch.Languages;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>What a programme is for, in words of one language.</summary>
/// <param name="Names">Its themes by name, main ones first.</param>
/// <param name="Text">The same as a list inside a sentence.</param>
internal sealed record Purpose(IReadOnlyList<string> Names, string Text);

/// <summary>
/// Themes in words of one language, with what is the same for every firm: worked out when first asked for.
/// For any number of threads.
/// </summary>
internal sealed class ThemeWords(TextModel model, Phrases phrases, int programmes)
{
    // Most firms ask for the same few pairs of themes.
    private readonly Remembered<(string Key, int First, int Second, int Programme), string> told = new(3_000);
    private readonly string[] names = [.. model.ThemeIds.Zip(model.ThemeNames, phrases.Theme)];
    private readonly Purpose?[] purposes = new Purpose?[programmes];

    public Phrases Phrases => phrases;

    public IReadOnlyList<string> Names(int[] themes) => Array.ConvertAll(themes, theme => names[theme]);

    /// <summary>
    /// A sentence with themes in its gap <c>asked</c> or <c>field</c>, and what a programme is for in its gap
    /// <c>purpose</c>.
    /// </summary>
    /// <param name="key">The sentence.</param>
    /// <param name="themes">None, one or two.</param>
    /// <param name="programme">The programme, for a sentence that names its purpose.</param>
    public string Tell(string key, int[] themes, ProgrammeView? programme = null) => told.Get(
        (key, themes.Length > 0 ? themes[0] : -1, themes.Length > 1 ? themes[1] : -1, programme?.Index ?? -1),
        (Words: this, themes, programme),
        static (source, asked) => source.Words.Write(asked.Key, source.themes, source.programme));

    /// <summary>What a programme is for: at most two themes.</summary>
    public Purpose PurposeOf(ProgrammeView programme) =>
        purposes[programme.Index] ??= FindPurpose(programme.Themes);

    private string Write(string key, int[] themes, ProgrammeView? programme)
    {
        var list = phrases.Themes(Names(themes));
        return phrases.Of(key, ("asked", list), ("field", list),
            ("purpose", programme is null ? "" : PurposeOf(programme).Text));
    }

    private Purpose FindPurpose(double[] weights)
    {
        var strongest = new StrongestThemes();
        for (var theme = 0; theme < weights.Length; theme++) strongest.Add(theme, weights[theme]);
        var found = Names(strongest.Themes);
        return new Purpose(found, phrases.Themes(found));
    }
}
