using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Training.Checking;

/// <summary>A text that must stay unseen, such as one of a benchmark: compared, never shown.</summary>
/// <param name="File">Its file, as a path from the folder that was searched.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Passage">Its words.</param>
internal sealed record UnseenText(string File, string Id, Passage Passage);

/// <summary>Reads the texts of every <c>profiles.jsonl</c> and <c>queries.jsonl</c> below a folder.</summary>
internal static class UnseenTexts
{
    private static readonly string[] FileNames = ["profiles.jsonl", "queries.jsonl"];
    private static readonly string[] IdFields = ["id", "_id"];
    private static readonly string[] TextFields = ["needs", "description", "title", "text"];

    /// <exception cref="InputException">
    /// The folder holds no such file, which would pass for a clean check, or one cannot be read.
    /// </exception>
    public static IReadOnlyList<UnseenText> Load(string folder)
    {
        var files = FilesBelow(folder);
        if (files.Count > 0) return [.. files.SelectMany(file => Read(folder, file))];
        throw new InputException(new Fault("--against", null, "", folder,
            "a folder with a profiles.jsonl or queries.jsonl somewhere in it", "check the path"));
    }

    private static List<string> FilesBelow(string folder)
    {
        try
        {
            return
            [
                .. FileNames.SelectMany(name =>
                        Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories))
                    .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException(new Fault("--against", null, "", folder, "a folder that can be read",
                "check the path and its permissions"));
        }
    }

    private static IEnumerable<UnseenText> Read(string folder, string file)
    {
        using var stream = InputFile.OpenRead(Path.Combine(folder, file));
        foreach (var (number, line) in Utf8Lines.ReadFilled(stream, file))
        {
            var fields = LocatedJson.Parse(line, file, number).Members
                .Where(member => member.Value.Kind == JsonValueKind.String)
                .Select(member => (Name: member.Key, member.Value.Text)).ToList();
            var id = fields.Find(field => IdFields.Contains(field.Name)).Text ?? $"line {number}";
            foreach (var (name, text) in fields.Where(field => TextFields.Contains(field.Name)))
                yield return new UnseenText(file, id, Passage.Of(name, text));
        }
    }
}
