namespace BsrMatch.Files.Inputs.Columns;

/// <summary>The names of fields, folded, each with its field.</summary>
internal sealed class NameTable
{
    // Own names, and those of the parts of a group under "group.name".
    private readonly Dictionary<string, NamedField> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Key, NamedField Field)>> parts = [];
    private readonly Dictionary<string, List<string>> groups = [];

    public static NameTable Load()
    {
        var table = new NameTable();
        foreach (var (path, _) in FieldPath.Known) table.Add(path, path.Name, null);
        // "turnover" and "amount" are names of our own without their unit.
        foreach (var (path, _) in FieldPath.Known)
        {
            if (path.Name.EndsWith("Eur", StringComparison.Ordinal)) table.Add(path, path.Name[..^3], null);
        }

        foreach (var (field, language, names) in WordLists.Read("column-names.txt"))
            foreach (var name in names) table.AddSynonym(field, name, language);
        return table;
    }

    /// <summary>A field of the firm itself.</summary>
    public NamedField? Find(string key) => own.GetValueOrDefault(key);

    /// <summary>A figure of the year before: <c>previous year turnover</c>, <c>Umsatz Vorjahr</c>.</summary>
    public NamedField? FindInYear(string key) => FindInGroup(FieldPath.PreviousYear, key, -1);

    /// <summary>A field of a partner or an aid, the first without a number.</summary>
    public NamedField? FindInList(string key, int? item) =>
        FindInGroup(FieldPath.Partners, key, item ?? 0) ?? FindInGroup(FieldPath.PastAid, key, item ?? 0);

    private NamedField? FindInGroup(string group, string key, int item)
    {
        foreach (var name in groups[group])
        {
            var rest = key.StartsWith(name, StringComparison.Ordinal) ? key[name.Length..]
                : key.EndsWith(name, StringComparison.Ordinal) ? key[..^name.Length] : null;
            if (rest is null) continue;
            foreach (var (part, field) in parts[group])
            {
                if (part == rest) return field with { Path = field.Path with { Item = item } };
            }
        }

        return null;
    }

    private void AddSynonym(string field, string name, string language)
    {
        if (field is FieldPath.PreviousYear or FieldPath.Partners)
        {
            AddGroup(field, name);
            return;
        }

        if (field == FieldPath.PastAid) AddGroup(field, name);
        foreach (var (path, _) in FieldPath.Known)
        {
            var spelt = path.Group.Length == 0 ? path.Name : $"{path.Group}.{path.Name}";
            // The figures of a partner and of the year before are called as the firm's own.
            if (spelt == field || (path.Group.Length > 0 && path.Name == field)) Add(path, name, language);
        }
    }

    private void Add(FieldPath path, string name, string? language)
    {
        foreach (var key in (string[])[WordKey.Of(name), WordKey.WithoutUmlauts(name)])
        {
            if (path.Group.Length == 0) own.TryAdd(key, new NamedField(path, language));
            else
            {
                AddGroup(path.Group, path.Group);
                parts.TryAdd(path.Group, []);
                parts[path.Group].Add((key, new NamedField(path, language)));
            }
        }
    }

    // Longer names first, so that "de minimis aid" is not cut as "de minimis".
    private void AddGroup(string group, string name)
    {
        if (!groups.TryGetValue(group, out var names)) groups[group] = names = [];
        foreach (var key in (string[])[WordKey.Of(name), WordKey.WithoutUmlauts(name)])
        {
            if (names.Contains(key)) continue;
            var at = names.FindIndex(other => other.Length < key.Length);
            names.Insert(at < 0 ? names.Count : at, key);
        }
    }
}
