using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>
/// The words of a programme's text that show a theme, which are the same for every firm: found when first
/// asked for. For any number of threads.
/// </summary>
internal sealed class ProgrammeQuotes(TextModel model, int programmes)
{
    private readonly Evidence[]?[]?[] found = new Evidence[]?[]?[programmes];

    public IReadOnlyList<Evidence> Of(ProgrammeView programme, int theme)
    {
        var byTheme = found[programme.Index] ??= new Evidence[]?[model.ThemeIds.Count];
        return byTheme[theme] ??=
        [
            .. ThemeEvidence.Quotes(model, programme.Text, theme)
                .Select(quote => new Evidence("programme", quote)),
        ];
    }
}
