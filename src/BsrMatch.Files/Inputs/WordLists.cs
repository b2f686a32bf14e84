namespace BsrMatch.Files.Inputs;

/// <summary>The lists of words that ship inside this assembly: two words, a colon, and names parted by
/// commas.</summary>
internal static class WordLists
{
    /// <summary>The rows of a list.</summary>
    public static IEnumerable<(string First, string Second, string[] Names)> Read(string resource)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the resource {resource} is missing");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var (space, colon) = (line.IndexOf(' '), line.IndexOf(':'));
            yield return (line[..space], line[(space + 1)..colon],
                line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries));
        }
    }
}
