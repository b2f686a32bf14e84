using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Inputs;

/// <summary>
/// Reads the PROFILE argument: a file with one profile, a file with one a line, or standard input.
/// </summary>
internal static class ProfileFile
{
    public const string StandardInput = "-";

    public const string StandardInputName = "standard input";
    private const long Largest = 256L * 1024 * 1024;

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

        if (!path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return [ProfileJson.Read(InputFile.ReadAll(path), path, asOf)];
        using var stream = InputFile.OpenRead(path);
        return ReadLines(stream, path, asOf);
    }

    // Somebody forgot --needs, and the text must not be told as a file that is missing.
    private static bool IsText(string path) => path.Any(char.IsWhiteSpace)
        && Path.GetExtension(path) is not (".json" or ".jsonl") && !Path.Exists(path);

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
