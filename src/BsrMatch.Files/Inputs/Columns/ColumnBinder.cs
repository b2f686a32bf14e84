using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Columns;

/// <summary>Tells which field each column of a table holds.</summary>
internal sealed class ColumnBinder(string source, IReadOnlyDictionary<string, string> mapping)
{
    private readonly Dictionary<string, (string Column, string Field)> mapped = Keyed(mapping);

    /// <summary>How many names of a row are known, to find the row that holds the names.</summary>
    public int CountKnown(IReadOnlyList<string> names) => names
        .Select((name, index) => Bind(index, name) is { Column: not null } ? name : null)
        .Count(name => name is not null);

    /// <summary>Binds the columns of a table.</summary>
    /// <exception cref="InputException">Two columns hold one field, or a mapping fits nothing.</exception>
    public IReadOnlyList<BoundName> BindAll(IReadOnlyList<string> names, long row)
    {
        var bound = names.Select((name, index) => Bind(index, name)).ToList();
        var faults = new List<Fault>();
        faults.AddRange(UnusedMappings(names, row));
        faults.AddRange(Repeated(bound, row));
        if (faults.Count > 0) throw new InputException(faults);
        return bound;
    }

    private BoundName Bind(int index, string header)
    {
        if (mapped.TryGetValue(WordKey.Of(header), out var said)) return Map(index, header, said.Field);
        if (WordKey.Of(header).Length == 0) return new(index, header, null, null);
        var whole = ColumnNames.Find(header);
        var units = HeaderUnits.Of(header, symbolsOnly: whole is not null);
        if ((whole ?? ColumnNames.Find(units.Rest)) is not { } field)
        {
            var near = NearField(header);
            return new(index, header, null, near is null
                ? "not a known column, so it is not read"
                : $"not a known column, so it is not read; did you mean {near}?");
        }

        var column = new Column(index, header, field.Path)
        {
            Match = field.Language is null ? ColumnMatch.Name : ColumnMatch.Synonym,
            Language = field.Language,
            IsPercent = units.IsPercent,
            NaceVersion = units.NaceVersion ?? (header.EndsWith("2.1", StringComparison.Ordinal) ? "2.1"
                : null),
        };
        if (column.Kind is not (FieldKind.Money or FieldKind.Sum)) return new(index, header, column, null);
        return units.Currency is { } currency
            ? new(index, header, null, $"in {currency}, so it is not read; convert it to euro")
            : new(index, header, column with { Scale = units.Scale }, ScaleRemark(column, units.Scale));
    }

    private static string? NearField(string header)
    {
        var near = Spelling.Nearest(header, ColumnNames.Known.Concat(ColumnNames.KnownWithoutUnit));
        return near is null || ColumnNames.Find(near) is not { } field ? null : field.Path.ToString();
    }

    private static string? ScaleRemark(Column column, int scale)
    {
        if (scale == 1_000) return "numbers are read as thousands of euro";
        if (scale == 1_000_000) return "numbers are read as millions of euro";
        // Where people count in another currency, a name without one is worth a second look.
        return column.Language is "pl" or "sv" or "da" or "nb" ? "numbers are read as euro" : null;
    }

    private static BoundName Map(int index, string header, string field)
    {
        if (field == ColumnMapping.Ignore) return new(index, header, null, null);
        if (ColumnNames.Find(field) is not { } named) return new(index, header, null, null);
        var units = HeaderUnits.Of(header, symbolsOnly: false);
        return new(index, header, new Column(index, header, named.Path)
        {
            Match = ColumnMatch.Mapped,
            Scale = named.Path.Kind is FieldKind.Money or FieldKind.Sum ? units.Scale : 1,
            IsPercent = units.IsPercent,
            NaceVersion = units.NaceVersion,
        }, null);
    }

    private IEnumerable<Fault> UnusedMappings(IReadOnlyList<string> names, long row)
    {
        var keys = names.Select(name => WordKey.Of(name)).ToHashSet();
        foreach (var (key, (column, field)) in mapped)
        {
            if (!keys.Contains(key))
            {
                var near = Spelling.Nearest(column, names.Where(name => name.Length > 0));
                yield return new Fault(source, ListFault.Line(row), column, null, "a column of the list",
                    near is null ? "correct --map; 'bsrmatch profiles validate' shows the columns"
                        : $"correct --map; did you mean {near}?");
            }
            else if (field != ColumnMapping.Ignore && ColumnNames.Find(field) is null)
            {
                var near = Spelling.Nearest(field, ColumnNames.Known);
                yield return new Fault(source, ListFault.Line(row), column, field, "a field of a profile",
                    near is null ? "correct --map; docs/client-lists.md lists the fields"
                        : $"correct --map; did you mean {near}?");
            }
        }
    }

    private IEnumerable<Fault> Repeated(List<BoundName> bound, long row) => bound
        .Where(name => name.Column is not null)
        .GroupBy(name => name.Column!.Path)
        .Where(group => group.Count() > 1)
        .Select(group => new Fault(source, ListFault.Line(row), group.First().Header, null,
            $"one column for {group.Key}, not also {string.Join(", ", group.Skip(1).Select(Quoted))}",
            $"leave out the other with --map \"{group.Last().Header}=-\", or say what it holds with "
            + $"--map \"{group.Last().Header}=FIELD\""));

    private static string Quoted(BoundName name) => $"\"{Excerpt.Of(name.Header, 60)}\"";

    private static Dictionary<string, (string, string)> Keyed(IReadOnlyDictionary<string, string> mapping)
    {
        var keyed = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var (column, field) in mapping) keyed[WordKey.Of(column)] = (column, field);
        return keyed;
    }
}

/// <summary>A column's name and what it was bound to.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">The name.</param>
/// <param name="Column">The column; null where it is not read.</param>
/// <param name="Remark">What to know of it; null when there is nothing to say.</param>
internal sealed record BoundName(int Index, string Header, Column? Column, string? Remark);
