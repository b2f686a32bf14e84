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
    private readonly string[] names = [.. model.ThemeIds.Zip(model.ThemeNames, phrases.Theme)];
    private readonly Purpose?[] purposes = new Purpose?[programmes];

    public Phrases Phrases => phrases;

    public IReadOnlyList<string> Names(int[] themes) => Array.ConvertAll(themes, theme => names[theme]);

    /// <summary>Themes as a list inside a sentence.</summary>
    public string List(int[] themes) => phrases.Themes(Names(themes));

    /// <summary>What a programme is for: at most two themes.</summary>
    public Purpose PurposeOf(ProgrammeView programme) =>
        purposes[programme.Index] ??= FindPurpose(programme.Themes);

    private Purpose FindPurpose(double[] weights)
    {
        var strongest = new StrongestThemes();
        for (var theme = 0; theme < weights.Length; theme++) strongest.Add(theme, weights[theme]);
        var found = Names(strongest.Themes);
        return new Purpose(found, phrases.Themes(found));
    }
}
