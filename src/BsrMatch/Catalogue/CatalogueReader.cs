using System.Text;
using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Catalogue;

/// <summary>
/// What reading a catalogue found: its programmes, and everything that is wrong or doubtful.
/// </summary>
/// <param name="Programmes">What could be read.</param>
/// <param name="Faults">What makes the catalogue unusable.</param>
/// <param name="Warnings">What somebody should look at.</param>
public sealed record CatalogueReading(
    IReadOnlyList<Programme> Programmes, IReadOnlyList<Fault> Faults, IReadOnlyList<Fault> Warnings);

/// <summary>
/// Reads catalogues: a JSON file with one programme or a list, a JSONL file with one a line, a folder of such
/// JSON files, or a BEIR collection (a folder with <c>corpus.jsonl</c>, or that file).
/// </summary>
public static class CatalogueReader
{
    /// <summary>Reads a usable catalogue.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="name">The catalogue's name.</param>
    /// <param name="themes">Known theme ids; null leaves themes unchecked.</param>
    /// <exception cref="InputException">Carries every fault of every file.</exception>
    public static ProgrammeCatalogue Load(
        string path, string name, IReadOnlyCollection<string>? themes = null)
    {
        var reading = Read(path, themes);
        if (reading.Faults.Count > 0) throw new InputException(reading.Faults);
        return new ProgrammeCatalogue(name, reading.Programmes);
    }

    /// <summary>Reads as much as can be read and names everything wrong.</summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="themes">Known theme ids; null leaves themes unchecked.</param>
    /// <param name="asOf">
    /// The day on which entries long unchecked, or past their end, are warned of; null leaves their age
    /// unchecked.
    /// </param>
    /// <exception cref="InputException">The path leads nowhere.</exception>
    public static CatalogueReading Read(
        string path, IReadOnlyCollection<string>? themes = null, DateOnly? asOf = null)
    {
        var programmes = new List<Programme>();
        var faults = new List<Fault>();
        var warnings = new List<Fault>();
        var ages = new List<Fault>();
        var origin = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in FilesOf(path))
        {
            foreach (var node in NodesOf(file, faults))
            {
                var programme = BeirCorpus.IsDocument(node)
                    ? BeirCorpus.Read(node, file, faults, warnings)
                    : ProgrammeJson.Read(node, file, faults);
                if (programme.Id.Length > 0 && !origin.TryAdd(programme.Id, file))
                {
                    faults.Add(new Fault(file, node.Line, "id", programme.Id, "each id once",
                        $"it is also in {origin[programme.Id]}; remove or rename one of the two"));
                    continue;
                }

                CheckThemes(programme, themes, file, node.Line, faults);
                warnings.AddRange(Doubts(programme, file, node.Line));
                if (asOf is { } day) ages.AddRange(CatalogueAge.Warnings(programme, day, file, node.Line));
                programmes.Add(programme);
            }
        }

        return new CatalogueReading(programmes, faults, [.. warnings, .. ages]);
    }

    /// <summary>
    /// Reads programmes from JSON lines, as <see cref="ProgrammeCatalogue.ToJsonLines"/> wrote them.
    /// </summary>
    public static ProgrammeCatalogue FromJsonLines(string name, IEnumerable<string> lines)
    {
        var faults = new List<Fault>();
        var programmes = lines.Select((line, index) =>
            ProgrammeJson.Read(
                LocatedJson.Parse(Encoding.UTF8.GetBytes(line), name, index + 1), name, faults)).ToList();
        if (faults.Count > 0) throw new InputException(faults);
        return new ProgrammeCatalogue(name, programmes);
    }

    /// <summary>What somebody should look at in an entry, whatever the day.</summary>
    internal static IEnumerable<Fault> Doubts(Programme programme, string file, int line)
    {
        if (programme.Description.Length == 0)
        {
            yield return new Fault(file, line, "description", null, $"a description of {programme.Id}",
                "write what a firm gets from it; without it only the title is matched");
        }

        foreach (var region in UnknownRegions(programme, file, line)) yield return region;
    }

    // A slip in a region's code would refuse every firm there without a word.
    private static IEnumerable<Fault> UnknownRegions(Programme programme, string file, int line) =>
        programme.Eligibility.Regions.Where(region => region.IsKnown == false)
            .Select(region => new Fault(file, line, "eligibility.regions", region.Value,
                "a NUTS code of a version from 2013 to 2024", "correct it or remove it"));

    /// <summary>The files a path leads to.</summary>
    /// <exception cref="InputException">It leads nowhere.</exception>
    internal static string[] FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path))
        {
            throw new InputException(new Fault(path, null, "", null, "a file or a folder",
                "check the path; 'bsrmatch catalogue list' shows the catalogues there are"));
        }

        var corpus = Path.Combine(path, "corpus.jsonl");
        if (File.Exists(corpus)) return [corpus];
        var files = Directory.GetFiles(path, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        if (files.Length == 0)
        {
            throw new InputException(new Fault(path, null, "", null,
                "a folder with .json files or a corpus.jsonl",
                "check the path"));
        }

        return files;
    }

    private static IEnumerable<LocatedJson> NodesOf(string file, List<Fault> faults)
    {
        if (file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = InputFile.OpenRead(file);
            foreach (var (number, line) in Utf8Lines.ReadFilled(stream, file))
            {
                if (TryParse(line, file, number, faults) is { } node) yield return node;
            }

            yield break;
        }

        if (TryParse(InputFile.ReadAll(file), file, 1, faults) is not { } root) yield break;
        if (root.Kind != JsonValueKind.Array)
        {
            yield return root;
            yield break;
        }

        foreach (var node in root.Items) yield return node;
    }

    private static LocatedJson? TryParse(byte[] utf8, string file, int line, List<Fault> faults)
    {
        try
        {
            return LocatedJson.Parse(utf8, file, line);
        }
        catch (InputException e)
        {
            faults.AddRange(e.Faults);
            return null;
        }
    }

    private static void CheckThemes(
        Programme programme, IReadOnlyCollection<string>? themes, string file, int line, List<Fault> faults)
    {
        if (themes is null) return;
        foreach (var theme in programme.Themes)
        {
            if (themes.Contains(theme)) continue;
            var near = Spelling.Nearest(theme, themes);
            faults.Add(new Fault(file, line, "themes", theme, "a theme of training-data/themes.json",
                near is null
                    ? "choose one, or leave themes out to have them extracted"
                    : $"did you mean {near}?"));
        }
    }
}
