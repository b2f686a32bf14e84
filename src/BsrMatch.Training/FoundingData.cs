using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Reads a folder of training data: <c>catalogue</c>, <c>themes.json</c>, <c>train</c> and, held out,
/// <c>test</c>.
/// </summary>
internal static class FoundingData
{
    public const string ProfilesFile = "profiles.jsonl";
    public const string JudgementsFile = "judgements.qrels";
    public const string ThemesFile = "themes.tsv";

    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static TrainingData Load(string folder)
    {
        var (taxonomyFile, train) = (Path.Combine(folder, "themes.json"), Path.Combine(folder, "train"));
        var taxonomy = ThemeTaxonomy.Load(taxonomyFile);
        var catalogue = CatalogueReader.Load(Path.Combine(folder, "catalogue"), "founding", taxonomy.Ids);
        var judged = ReadJudged(train);
        var themesFile = Path.Combine(train, ThemesFile);
        var themes = ThemeLabels.Load(themesFile, taxonomy.Ids);
        var lessons = judged.Profiles.Select(profile => new Lesson(profile,
            themes.Of(profile.Id, ThemeLabels.Need), themes.Of(profile.Id, ThemeLabels.Activity),
            judged.Qrels.Of(profile.Id))).ToList();
        var test = Path.Combine(folder, "test");
        var heldOut = File.Exists(Path.Combine(test, ProfilesFile)) ? ReadJudged(test) : null;
        var conceptsFile = Path.Combine(folder, ConceptList.FileName);
        string[] files = [taxonomyFile, conceptsFile, Path.Combine(train, ProfilesFile),
            Path.Combine(train, JudgementsFile), themesFile];
        var hash = FileHash.Of(files.Where(File.Exists));
        return new TrainingData(taxonomy, catalogue, lessons, lessons, heldOut, hash)
        {
            Concepts = ConceptList.Load(conceptsFile),
        };
    }

    private static JudgedProfiles ReadJudged(string folder)
    {
        var file = Path.Combine(folder, ProfilesFile);
        using var stream = InputFile.OpenRead(file);
        var profiles = ProfileJson.ReadLines(stream, file, TrainingData.AsOf.AddYears(1)).ToList();
        return new JudgedProfiles(profiles, QrelsFile.Load(Path.Combine(folder, JudgementsFile)),
            EvaluationOptions.RelevantFromForProfiles);
    }
}

/// <summary>One hash for several files.</summary>
internal static class FileHash
{
    public static string Of(params IEnumerable<string> files) => StableHash.Sha256(
        [.. files.SelectMany(file => Convert.FromHexString(StableHash.Sha256(InputFile.ReadAll(file))))]);
}
