using BsrMatch.Input;

namespace BsrMatch.Text;

/// <summary>
/// Fine-grained meanings, each with the words that express it in every language, so that what was learned
/// from texts of one language holds for the others: "collateral" and "zastaw" are one input to the models.
/// </summary>
internal static class ConceptList
{
    /// <summary>The file's name in a folder of training data.</summary>
    public const string FileName = "concepts.json";

    /// <summary>Reads the concepts as a lexicon; it is empty where there is no such file.</summary>
    /// <exception cref="InputException">Carries every fault of the file.</exception>
    public static ThemeLexicon Load(string path)
    {
        if (!File.Exists(path)) return new ThemeLexicon([]);
        var faults = new List<Fault>();
        var reader = new FieldReader(LocatedJson.Parse(InputFile.ReadAll(path), path), path, faults);
        reader.Integer("version", 1, 1, "version 1");
        var concepts = reader.Objects("concepts", ReadConcept);
        reader.RejectUnknown();
        foreach (var twice in concepts.GroupBy(concept => concept.Id).Where(group => group.Count() > 1))
            faults.Add(new Fault(path, null, "concepts", twice.Key, "each id once", "remove one of the two"));
        if (faults.Count > 0) throw new InputException(faults);
        return new ThemeLexicon(
        [
            .. concepts.SelectMany((concept, index) => concept.Expressions
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => pair.Value.Select(phrase => (index, pair.Key, phrase)))),
        ]);
    }

    private static (string Id, Dictionary<string, IReadOnlyList<string>> Expressions) ReadConcept(
        FieldReader fields)
    {
        var id = fields.Text("id") ?? "";
        fields.Require(id.Length > 0, "id", "an id such as collateral", "add one");
        fields.Text("gloss");
        return (id, fields.Object("expressions", ThemeTaxonomy.ReadKeyphrases) ?? []);
    }
}
