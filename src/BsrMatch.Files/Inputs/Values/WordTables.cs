namespace BsrMatch.Files.Inputs.Values;

/// <summary>Words for countries, kinds of organisations and the like, in the region's languages.</summary>
internal static class WordTables
{
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Tables = new(Load);

    // What people put where they know nothing.
    private static readonly HashSet<string> UnknownWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "-", "–", "—", "?", ".", "n/a", "#n/a", "#nv", "n.a.", "k.a.", "k. a.", "keine angabe", "unbekannt",
        "unknown", "not known", "null", "nil", "b.d.", "brak danych", "nieznane", "okänt", "ukendt", "ukjent",
        "ei tiedossa", "teadmata", "nav zināms", "nežinoma", "inconnu", "nan",
    };

    /// <summary>What a profile writes for a word; null where the word is not known.</summary>
    /// <param name="table">country, organisationType, ownership, language, yes or no.</param>
    /// <param name="word">The word.</param>
    public static string? Find(string table, string word) =>
        Tables.Value[table].GetValueOrDefault(WordKey.Of(word));

    /// <summary>Whether a word says that nothing is known.</summary>
    public static bool IsUnknown(string text) => text.Length <= 20 && UnknownWords.Contains(text.Trim());

    /// <summary>Every word of a table, folded, for a hint.</summary>
    public static IEnumerable<string> All(string table) => Tables.Value[table].Keys;

    private static Dictionary<string, Dictionary<string, string>> Load()
    {
        var tables = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (table, value, words) in WordLists.Read("value-words.txt"))
        {
            if (!tables.TryGetValue(table, out var all)) tables[table] = all = new(StringComparer.Ordinal);
            all.TryAdd(WordKey.Of(value), value);
            foreach (var word in words)
            {
                all.TryAdd(WordKey.Of(word), value);
                all.TryAdd(WordKey.WithoutUmlauts(word), value);
            }
        }

        return tables;
    }
}
