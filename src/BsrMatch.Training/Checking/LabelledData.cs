using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Profiles;
using BsrMatch.Text;

namespace BsrMatch.Training.Checking;

/// <summary>
/// A training-data folder as the check reads it: line by line, going on after what cannot be read.
/// </summary>
/// <param name="Themes">The themes there are.</param>
/// <param name="Catalogue">The programmes there are.</param>
/// <param name="Splits"><c>train</c> and, where it is there, <c>test</c>.</param>
/// <param name="Unreadable">What could not be read.</param>
internal sealed record LabelledData(
    ThemeTaxonomy Themes, ProgrammeCatalogue Catalogue, IReadOnlyList<LabelledSplit> Splits,
    IReadOnlyList<Finding> Unreadable)
{
    /// <summary>The texts of all splits.</summary>
    public IEnumerable<LabelledText> Texts => Splits.SelectMany(split => split.Texts);

    /// <summary>Reads a folder.</summary>
    /// <exception cref="InputException">
    /// The themes, the catalogue or the profiles of <c>train</c> are missing, or one of the first two is
    /// wrong.
    /// </exception>
    public static LabelledData Load(string folder)
    {
        var taxonomy = ThemeTaxonomy.Load(Path.Combine(folder, "themes.json"));
        var catalogue = CatalogueReader.Load(Path.Combine(folder, "catalogue"), "founding", taxonomy.Ids);
        var unreadable = new List<Finding>();
        var splits = new List<LabelledSplit> { ReadSplit("train") };
        if (File.Exists(Path.Combine(folder, "test", FoundingData.ProfilesFile)))
            splits.Add(ReadSplit("test"));
        return new LabelledData(taxonomy, catalogue, splits, unreadable);

        LabelledSplit ReadSplit(string name)
        {
            var judgements = $"{name}/{FoundingData.JudgementsFile}";
            var themes = $"{name}/{FoundingData.ThemesFile}";
            return new LabelledSplit(name,
                ReadTexts(folder, $"{name}/{FoundingData.ProfilesFile}", unreadable),
                Try(judgements, () => QrelsFile.Load(Path.Combine(folder, judgements)), unreadable),
                Try(themes, () => ThemeLabels.Load(Path.Combine(folder, themes), taxonomy.Ids), unreadable));
        }
    }

    private static List<LabelledText> ReadTexts(string folder, string file, List<Finding> unreadable)
    {
        var texts = new List<LabelledText>();
        var asOf = TrainingData.AsOf.AddYears(1);
        using var stream = InputFile.OpenRead(Path.Combine(folder, file));
        foreach (var (number, line) in Utf8Lines.ReadFilled(stream, file))
        {
            if (Try(file, () => ProfileJson.Read(line, file, asOf, number), unreadable) is { } profile)
                texts.Add(new LabelledText(file, number, profile));
        }

        return texts;
    }

    private static T? Try<T>(string file, Func<T> read, List<Finding> unreadable) where T : class
    {
        try
        {
            return read();
        }
        catch (InputException e)
        {
            unreadable.AddRange(e.Faults.Select(fault => Finding.Of(fault, file)));
            return null;
        }
    }
}
