namespace BsrMatch.Training.Checking;

/// <summary>
/// How many texts there are of every kind: a language, a theme and a programme with too few is learned badly.
/// </summary>
internal sealed class Balance
{
    private const string Rule = "balance";
    private const string English = "en";
    private const string NoTheme = "(no need theme)";
    private const int JustRight = 3;

    private static readonly string[] EnglishOrNot = ["English", "others"];

    private readonly CountTable byLanguage;
    private readonly CountTable byTheme;
    private readonly CountTable byProgramme;
    private readonly IReadOnlyList<string> languages;

    public Balance(LabelledData data)
    {
        languages = [.. data.Texts.Select(text => text.Language).Distinct().Order(StringComparer.Ordinal)];
        byLanguage = new CountTable(
            "Texts a language", "language", languages, [.. data.Splits.Select(split => split.Name)]);
        byTheme = new CountTable(
            "Texts a need theme", "theme", [.. data.Themes.Ids, NoTheme], EnglishOrNot);
        byProgramme = new CountTable(
            "Texts a programme is just right for (grade 3), by language", "programme",
            [.. data.Catalogue.Programmes.Select(programme => programme.Id)], languages);
        foreach (var split in data.Splits) Count(split);
    }

    /// <summary>The counts.</summary>
    public IReadOnlyList<CountTable> Tables => [byLanguage, byTheme, byProgramme];

    /// <summary>The themes and programmes far below their fair share.</summary>
    public IEnumerable<Finding> Findings()
    {
        foreach (var half in EnglishOrNot)
        {
            var words = half == EnglishOrNot[0] ? "English texts" : "texts in other languages";
            foreach (var (theme, count, median) in FairShare.FarBelow(byTheme.Column(half, NoTheme)))
                yield return Few($"theme {theme}", count, words, "theme", median);
        }

        foreach (var language in languages)
        {
            foreach (var (programme, count, median) in FairShare.FarBelow(byProgramme.Column(language)))
            {
                yield return Few(
                    $"programme {programme}", count, $"texts in {language}", "programme", median);
            }
        }
    }

    private static Finding Few(string what, int count, string texts, string kind, double median) =>
        new(false, Rule, "", null,
            $"{what} has {count} {texts}, the middle {kind} {median}; write more for it");

    private void Count(LabelledSplit split)
    {
        foreach (var text in split.Texts)
        {
            byLanguage.Add(text.Language, split.Name);
            foreach (var theme in split.NeedThemesOf(text).DefaultIfEmpty(NoTheme))
                byTheme.Add(theme, EnglishOrNot[text.Language == English ? 0 : 1]);
            foreach (var (programme, grade) in split.GradesOf(text))
            {
                if (grade >= JustRight) byProgramme.Add(programme, text.Language);
            }
        }
    }
}
