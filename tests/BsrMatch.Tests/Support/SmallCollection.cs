using System.Text.Json;

namespace BsrMatch.Tests.Support;

/// <summary>
/// A BEIR collection of twelve documents in a temporary folder. Each is about a matter of its own; forty queries
/// to train on and twenty held out ask for one matter each, in words of which the document has only a third.
/// </summary>
internal sealed class SmallCollection : IDisposable
{
    private const string Header = "query-id\tcorpus-id\tscore";

    private static readonly string[] Matters =
    [
        "timber sawmill planks forest joinery veneer", "vessel harbour ferry shipyard anchor cargo",
        "vaccine clinic patients surgeon nurses ward", "orchard apples harvest cider farmers tractor",
        "turbine windmill rotor electricity grid blades", "software coding servers database developers cloud",
        "museum paintings gallery curator artists sculpture", "bakery flour bread ovens pastry dough",
        "satellite orbit rocket antenna telescope launch", "cotton weaving garments fabric tailor looms",
        "recycling waste plastics sorting landfill compost", "hotel tourists guides camping beach visitors",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-");

    public SmallCollection()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "qrels"));
        Write("corpus.jsonl", Matters.Select((matter, at) => JsonSerializer.Serialize(new
        {
            _id = $"doc-{at}",
            title = matter.Split(' ')[0],
            text = $"Grants for {string.Join(" and ", matter.Split(' ')[..2])}.",
            language = "en",
        })));
        var random = new Random(1);
        Write("queries.jsonl", Enumerable.Range(0, 60).Select(i => JsonSerializer.Serialize(new
        {
            _id = IdOf(i),
            text = $"We look for help with {string.Join(" and ", random.GetItems(Matters[i % 12].Split(' '), 3))}.",
            language = "en",
        })));
        Write("qrels/train.tsv", [Header, .. Enumerable.Range(0, 40).Select(Judgement)]);
        Write("qrels/dev.tsv", [Header, .. Enumerable.Range(40, 20).Select(Judgement)]);
    }

    public string Folder => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Writes a file of the collection anew.</summary>
    public string Write(string name, params IEnumerable<string> lines)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }

    /// <summary>Writes the judgements of a split anew, each <c>query document grade</c>.</summary>
    public void Judge(string split, params IEnumerable<string> judgements) =>
        Write($"qrels/{split}.tsv", [Header, .. judgements.Select(line => line.Replace(' ', '\t'))]);

    private static string IdOf(int query) => query < 40 ? $"train-{query}" : $"dev-{query}";

    private static string Judgement(int query) => $"{IdOf(query)}\tdoc-{query % 12}\t1";
}
