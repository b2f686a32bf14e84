using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Training;

/// <summary>A part of the training data in a temporary folder, with room for models beside it.</summary>
internal sealed class TrainingFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-");

    /// <param name="profiles">Take about this many, spread evenly over the languages.</param>
    public TrainingFolder(int profiles)
    {
        var source = Repository.PathTo("training-data");
        Directory.CreateDirectory(Path.Combine(Data, "catalogue"));
        Directory.CreateDirectory(Path.Combine(Data, "train"));
        foreach (var file in Directory.GetFiles(Path.Combine(source, "catalogue")))
            File.Copy(file, Path.Combine(Data, "catalogue", Path.GetFileName(file)));
        File.Copy(Path.Combine(source, "themes.json"), Path.Combine(Data, "themes.json"));
        var all = File.ReadAllLines(Path.Combine(source, "train", "profiles.jsonl"));
        var every = Math.Max(1, all.Length / profiles);
        ProfileLines = [.. all.Where((_, at) => at % every == 0)];
        var kept = ProfileLines.Select(IdOf).ToHashSet();
        JudgementLines =
        [
            .. File.ReadAllLines(Path.Combine(source, "train", "judgements.qrels"))
                .Where(line => kept.Contains(line.Split(' ')[0])),
        ];
        ThemeLines =
        [
            .. File.ReadAllLines(Path.Combine(source, "train", "themes.tsv"))
                .Where((line, at) => at == 0 || kept.Contains(line.Split('\t')[0])),
        ];
    }

    public string Data => Path.Combine(folder.FullName, "data");

    public string Models => Path.Combine(folder.FullName, "models");

    public IReadOnlyList<string> ProfileLines
    {
        get => Read("profiles.jsonl");
        set => Write("profiles.jsonl", value);
    }

    public IReadOnlyList<string> JudgementLines
    {
        get => Read("judgements.qrels");
        set => Write("judgements.qrels", value);
    }

    public IReadOnlyList<string> ThemeLines { get => Read("themes.tsv"); set => Write("themes.tsv", value); }

    public void Dispose() => folder.Delete(recursive: true);

    public static string IdOf(string profileLine)
    {
        using var json = System.Text.Json.JsonDocument.Parse(profileLine);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private string[] Read(string name) => File.ReadAllLines(Path.Combine(Data, "train", name));

    private void Write(string name, IReadOnlyList<string> lines) =>
        File.WriteAllText(Path.Combine(Data, "train", name), string.Join('\n', lines) + "\n");
}
