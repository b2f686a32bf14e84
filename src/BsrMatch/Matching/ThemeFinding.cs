using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>A theme found in a text.</summary>
/// <param name="ThemeId">The theme.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Score">How surely the text is about it, 0 to 1.</param>
/// <param name="Quotes">The words that show it, as they stand in the text; best first.</param>
public sealed record ThemeFinding(string ThemeId, string Name, double Score, IReadOnlyList<string> Quotes);

/// <summary>What a profile's texts are about.</summary>
/// <param name="Language">Their language, given or detected.</param>
/// <param name="Need">Themes of what the firm wants, strongest first.</param>
/// <param name="Activity">Themes of what the firm does, strongest first.</param>
public sealed record ProfileThemes(
    string Language, IReadOnlyList<ThemeFinding> Need, IReadOnlyList<ThemeFinding> Activity);

internal static class ThemeFindings
{
    /// <summary>Below this score a theme is not worth telling.</summary>
    public const double LeastScore = 0.2;

    public static IReadOnlyList<ThemeFinding> Of(TextModel model, TextView view, double[] scores) =>
    [
        .. Enumerable.Range(0, scores.Length)
            .Where(theme => scores[theme] >= LeastScore && !view.IsEmpty)
            .OrderByDescending(theme => scores[theme]).ThenBy(theme => theme)
            .Select(theme => new ThemeFinding(model.ThemeIds[theme], model.ThemeNames[theme], scores[theme],
                ThemeEvidence.Quotes(model, view, theme))),
    ];
}
