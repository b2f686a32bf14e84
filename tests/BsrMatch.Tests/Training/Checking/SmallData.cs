using System.Text.Json;
using BsrMatch.Training.Checking;

namespace BsrMatch.Tests.Training.Checking;

/// <summary>
/// A training-data folder of two programmes, two themes and a few texts, clean until something is added.
/// </summary>
internal sealed class SmallData : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-");

    public SmallData()
    {
        Write("themes.json", """
            {"version": 1, "themes": [{"id": "finance", "name": "Finance"}, {"id": "health", "name": "Health"}]}
            """);
        Write("catalogue/alpha.json", """{"id": "alpha", "title": "Alpha", "description": "Loans."}""");
        Write("catalogue/beta.json", """{"id": "beta", "title": "Beta", "description": "Trials."}""");
        foreach (var split in new[] { "train", "test" })
        {
            Write($"{split}/profiles.jsonl", "");
            Write($"{split}/judgements.qrels", "");
            Write($"{split}/themes.tsv", "profileId\trole\ttheme\n");
        }

        Add("train", "a1", "Our bank wants collateral for the new kiln.");
        Add("test", "b1", "Which hospital would try our lamp on its wards?");
    }

    public string Data => folder.CreateSubdirectory("data").FullName;

    public string Unseen => folder.CreateSubdirectory("unseen").FullName;

    /// <summary>Adds a text with all its labels.</summary>
    public SmallData Add(
        string split, string id, string needs, string language = "en", string? description = null,
        string? name = null, string theme = "finance", int alpha = 3)
    {
        var fields = new Dictionary<string, string?>
        {
            ["id"] = id,
            ["name"] = name,
            ["needs"] = needs,
            ["description"] = description,
            ["language"] = language,
        };
        var given = fields.Where(pair => pair.Value is not null).ToDictionary();
        return Append($"{split}/profiles.jsonl", JsonSerializer.Serialize(given))
            .Append($"{split}/judgements.qrels", $"{id} 0 alpha {alpha}")
            .Append($"{split}/judgements.qrels", $"{id} 0 beta 0")
            .Append($"{split}/themes.tsv", $"{id}\tneed\t{theme}");
    }

    public SmallData Append(string file, string line)
    {
        File.AppendAllText(Path.Combine(Data, file), line + "\n");
        return this;
    }

    public SmallData Write(string file, string content) => WriteTo(Data, file, content);

    public SmallData WriteUnseen(string file, string content) => WriteTo(Unseen, file, content);

    public TextCheckReport Check(bool withUnseen = false) => TextCheck.Run(Data, withUnseen ? Unseen : null);

    /// <summary>The lines of the report that name something, faults and warnings.</summary>
    public string[] Findings(bool withUnseen = false) =>
    [
        .. Check(withUnseen).Text.Split('\n')
            .Where(line => line.StartsWith("fault: ") || line.StartsWith("warning: ")),
    ];

    public void Dispose() => folder.Delete(recursive: true);

    private SmallData WriteTo(string root, string file, string content)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }
}
