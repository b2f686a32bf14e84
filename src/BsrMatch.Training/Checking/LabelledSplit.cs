using BsrMatch.Evaluation;

namespace BsrMatch.Training.Checking;

/// <summary>The texts of a split and their labels.</summary>
/// <param name="Name"><c>train</c> or <c>test</c>.</param>
/// <param name="Texts">The texts in the order of their file.</param>
/// <param name="Grades">Their grades; null when these could not be read.</param>
/// <param name="Themes">Their themes; null when these could not be read.</param>
internal sealed record LabelledSplit(
    string Name, IReadOnlyList<LabelledText> Texts, Qrels? Grades, ThemeLabels? Themes)
{
    public string TextsFile => $"{Name}/{FoundingData.ProfilesFile}";

    public string GradesFile => $"{Name}/{FoundingData.JudgementsFile}";

    public string ThemesFile => $"{Name}/{FoundingData.ThemesFile}";

    public IEnumerable<string> NeedThemesOf(LabelledText text) =>
        Themes?.Of(text.Profile.Id, ThemeLabels.Need) ?? Enumerable.Empty<string>();

    public IEnumerable<KeyValuePair<string, int>> GradesOf(LabelledText text) =>
        Grades?.Of(text.Profile.Id) ?? Enumerable.Empty<KeyValuePair<string, int>>();
}
