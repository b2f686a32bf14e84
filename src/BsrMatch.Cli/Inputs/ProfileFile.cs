using BsrMatch.Files.Inputs;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Inputs;

/// <summary>
/// Reads the PROFILE argument: a file with one profile, a file with one a line, a client list that is a
/// table,
/// or standard input.
/// </summary>
internal static class ProfileFile
{
    public const string StandardInput = "-";

    public const string StandardInputName = "standard input";
    private const long Largest = 256L * 1024 * 1024;
    private const int MostFaults = 100;

    /// <exception cref="InputException">It cannot be read, or holds no profile.</exception>
    public static IReadOnlyList<SmeProfile> Read(string path, Stream standardInput, DateOnly asOf)
    {
        if (path == StandardInput)
        {
            var bytes = ReadAll(standardInput);
            return HasOneALine(bytes)
                ? ReadLines(new MemoryStream(bytes), StandardInputName, asOf)
                : [ProfileJson.Read(bytes, StandardInputName, asOf)];
        }

        if (IsText(path))
        {
            throw new InputException(new Fault("PROFILE", null, "", null, "the path of a file",
                "check it; the firm's own words belong behind --needs of 'bsrmatch match'")
            {
                HiddenLength = path.Length,
            });
        }

        if (IsTable(path)) return ReadTable(path, asOf);
        if (!path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return [ProfileJson.Read(InputFile.ReadAll(path), path, asOf)];
        using var stream = InputFile.OpenRead(path);
        return ReadLines(stream, path, asOf);
    }

    // Somebody forgot --needs, and the text must not be told as a file that is missing.
    private static bool IsText(string path) => path.Any(char.IsWhiteSpace)
        && Path.GetExtension(path) is not (".json" or ".jsonl") && !IsTable(path) && !Path.Exists(path);

    private static bool IsTable(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv" or ".xlsx" or ".xls" or ".parquet";

    // Apart from Read, so that JSON starts without the file formats' libraries.
    private static List<SmeProfile> ReadTable(string path, DateOnly asOf)
    {
        using var list = ClientLists.Open(path, new ClientListOptions { AsOf = asOf });
        var (profiles, faults) = (new List<SmeProfile>(), new List<Fault>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in list.Entries().Select(entry => entry.Read()))
        {
            if (faults.Count < MostFaults) faults.AddRange(row.Faults);
            if (row.Profile is not { } profile) continue;
            if (seen.Add(profile.Id)) profiles.Add(profile);
            else
            {
                faults.Add(new Fault(path, (int)Math.Min(row.Row, int.MaxValue), "id", null,
                    "each id once", "give one of the two another id"));
            }
        }

        if (faults.Count > 0) throw new InputException([.. faults.Take(MostFaults)]);
        return profiles.Count > 0
            ? profiles
            : throw new InputException(new Fault(path, null, "", null, "at least one profile",
                "the list is empty; check the file"));
    }

    private static List<SmeProfile> ReadLines(Stream stream, string source, DateOnly asOf)
    {
        var profiles = ProfileJson.ReadLines(stream, source, asOf).ToList();
        return profiles.Count > 0
            ? profiles
            : throw new InputException(new Fault(source, null, "", null, "at least one profile",
                "the input is empty; write one JSON object a line, see docs/schemas"));
    }

    // Standard input has no name to tell: where the first line closes an object and another follows, it is
    // JSONL.
    private static bool HasOneALine(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.Trim(" \t\r\n"u8);
        var feed = rest.IndexOf((byte)'\n');
        if (feed < 0) return false;
        var first = rest[..feed].Trim(" \t\r"u8);
        var next = rest[feed..].TrimStart(" \t\r\n"u8);
        return first.EndsWith("}"u8) && next.StartsWith("{"u8);
    }

    private static byte[] ReadAll(Stream stream)
    {
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is var read and > 0)
        {
            content.Write(buffer, 0, read);
            if (content.Length <= Largest) continue;
            throw new InputException(new Fault(StandardInputName, null, "", null, "at most 256 MB",
                "send it in several parts"));
        }

        return content.ToArray();
    }
}
