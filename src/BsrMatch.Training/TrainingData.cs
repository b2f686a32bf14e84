using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// A profile to learn from: its text, the themes a person found in it and its graded programmes.
/// </summary>
internal sealed record Lesson(
    SmeProfile Profile, IReadOnlySet<string> NeedThemes, IReadOnlySet<string> ActivityThemes,
    IReadOnlyDictionary<string, int> Grades);

/// <summary>Everything a training reads.</summary>
internal sealed record TrainingData(
    ThemeTaxonomy Taxonomy, ProgrammeCatalogue Catalogue, IReadOnlyList<Lesson> Lessons, string Hash)
{
    /// <summary>
    /// The day training counts firm ages from. Fixed, since a clock would change the bundle from day to day.
    /// </summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 1);

    private static readonly string[] FileNames = ["profiles.jsonl", "judgements.qrels", "themes.tsv"];

    /// <summary>Reads a folder with <c>catalogue</c>, <c>themes.json</c> and <c>train</c>.</summary>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static TrainingData Load(string folder)
    {
        var taxonomy = ThemeTaxonomy.Load(Path.Combine(folder, "themes.json"));
        var catalogue = CatalogueReader.Load(Path.Combine(folder, "catalogue"), "founding", taxonomy.Ids);
        var train = Path.Combine(folder, "train");
        string[] files = [.. FileNames.Select(name => Path.Combine(train, name))];
        using var stream = InputFile.OpenRead(files[0]);
        var profiles = ProfileJson.ReadLines(stream, files[0], AsOf.AddYears(1)).ToList();
        var qrels = QrelsFile.Load(files[1]);
        var themes = ThemeLabels.Load(files[2], taxonomy.Ids);
        var lessons = profiles.Select(profile => new Lesson(profile,
            themes.Of(profile.Id, ThemeLabels.Need), themes.Of(profile.Id, ThemeLabels.Activity),
            qrels.Of(profile.Id))).ToList();
        return new TrainingData(
            taxonomy, catalogue, lessons, HashOf([Path.Combine(folder, "themes.json"), .. files]));
    }

    private static string HashOf(IEnumerable<string> files) => StableHash.Sha256(
        [.. files.SelectMany(file => Convert.FromHexString(StableHash.Sha256(InputFile.ReadAll(file))))]);
}
