using System.Text;

namespace BsrMatch.Extraction;

/// <summary>
/// Countries beyond the Baltic Sea Region by the names that client lists know them by, so that there is one
/// list of names. Only the name itself is told apart, not its adjective or its towns.
/// </summary>
internal static class OtherCountries
{
    private const string Resource = "value-words.txt";
    private const string Table = "country ";

    // A shorter name cut to its stem would begin too many other words.
    private const int ShortestStem = 5;

    // A common word, and the ending of many a name, in English.
    private const string Ambiguous = "Island";

    /// <summary>A row a country that has none yet; its names count in texts of every language.</summary>
    public static IEnumerable<(string Value, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)> Rows(
        IReadOnlyList<(string Value, IReadOnlyDictionary<string, IReadOnlyList<string>> Words)> known)
    {
        foreach (var line in Encoding.UTF8.GetString(ShippedText.Of(Resource)).Split('\n'))
        {
            if (!line.StartsWith(Table, StringComparison.Ordinal)) continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var code = line[Table.Length..colon];
            if (known.Any(row => row.Value == code)) continue;
            var names = line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries);
            yield return (code, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["en"] = [.. names.Where(name => name != Ambiguous).Select(Inflected).Distinct()],
            });
        }
    }

    // "Austrija" becomes "Austrij*", which finds its cases; names of several words stand as they are.
    private static string Inflected(string name)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || name.Contains('-', StringComparison.Ordinal))
            return name;
        var stem = name.TrimEnd('a', 'e', 'o', 'y', 'ä', 's');
        return stem.Length >= ShortestStem ? stem + "*" : name;
    }
}
