using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Columns;

/// <summary>
/// What the user says of columns. A mapping means the columns of exactly its name; where there is none, the
/// one whose name differs in case, diacritics, blanks and signs only.
/// </summary>
internal sealed class ColumnMappings(string source, IReadOnlyDictionary<string, string> mapping)
{
    /// <summary>The fields said for the names of a row.</summary>
    public IReadOnlyDictionary<string, string> In(IReadOnlyList<string> names)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        if (mapping.Count == 0) return said;
        var (all, byKey) = (names.ToHashSet(StringComparer.Ordinal), names.ToLookup(KeyOf));
        // What is said by a name as it stands goes before what is said by one like it.
        foreach (var (column, field) in mapping.OrderByDescending(pair => all.Contains(pair.Key)))
            foreach (var name in Meant(column, all, byKey)) said.TryAdd(name, field);
        return said;
    }

    /// <summary>What is wrong with the mappings, given the names of the columns.</summary>
    public IEnumerable<Fault> Unfit(IReadOnlyList<string> names, long row)
    {
        var (all, byKey) = (names.ToHashSet(StringComparer.Ordinal), names.ToLookup(KeyOf));
        foreach (var (column, field) in mapping)
        {
            var meant = Meant(column, all, byKey).Distinct().ToList();
            var line = ListFault.Line(row);
            if (meant.Count == 0)
            {
                var near = Spelling.Nearest(column, names.Where(name => name.Length > 0));
                yield return new Fault(source, line, column, null, "a column of the list",
                    near is null ? "correct --map; 'bsrmatch profiles validate' shows the columns"
                        : $"correct --map; did you mean {near}?");
            }
            else if (meant.Count > 1)
            {
                var several = string.Join(" and ", meant.Select(name => $"\"{Excerpt.Of(name, 60)}\""));
                yield return new Fault(source, line, column, null, $"one column, not {several}",
                    "write the name in --map just as the header does");
            }
            else if (field != ColumnMapping.Ignore && ColumnNames.Find(field) is null)
            {
                var near = Spelling.Nearest(field, ColumnNames.Known);
                yield return new Fault(source, line, column, field, "a field of a profile",
                    near is null ? "correct --map; docs/client-lists.md lists the fields"
                        : $"correct --map; did you mean {near}?");
            }
        }
    }

    private static IEnumerable<string> Meant(
        string column, HashSet<string> names, ILookup<string, string> byKey) =>
        names.Contains(column) ? [column] : byKey[KeyOf(column)].Where(name => name.Length > 0);

    // A name of signs only, such as "#", has nothing to fold.
    private static string KeyOf(string name) => WordKey.Of(name) is { Length: > 0 } key ? key : name;
}
