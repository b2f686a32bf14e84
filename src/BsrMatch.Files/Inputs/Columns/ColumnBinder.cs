using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Columns;

/// <summary>Tells which field each column of a table holds.</summary>
internal sealed class ColumnBinder
{
    // No name of a field is nearly so long, and each fault of a row repeats its column's name.
    private const int LongestName = 200;

    private readonly string source;
    private readonly ColumnMappings mappings;

    public ColumnBinder(string source, IReadOnlyDictionary<string, string> mapping)
    {
        this.source = source;
        mappings = new ColumnMappings(source, mapping);
    }

    /// <summary>How many names of a row are known, to find the row that holds the names.</summary>
    public int CountKnown(IReadOnlyList<string> names)
    {
        var said = mappings.In(names);
        return names.Where((name, index) => Known(index, name, said) is { Column: not null }).Count();
    }

    /// <summary>Binds the columns of a table.</summary>
    /// <exception cref="InputException">Two columns hold one field, or a mapping fits nothing.</exception>
    public IReadOnlyList<BoundName> BindAll(IReadOnlyList<string> names, long row)
    {
        var said = mappings.In(names);
        var bound = names.Select((name, index) =>
            Known(index, name, said) ?? new(index, name, null, Unknown(name))).ToList();
        var faults = new List<Fault>();
        faults.AddRange(mappings.Unfit(names, row));
        faults.AddRange(Repeated(bound, row));
        if (faults.Count > 0) throw new InputException(faults);
        return bound;
    }

    // Null for a name that nobody knows.
    private static BoundName? Known(int index, string header, IReadOnlyDictionary<string, string> said)
    {
        if (said.TryGetValue(header, out var field)) return Map(index, header, field);
        if (header.Length > LongestName) return null;
        return WordKey.Of(header).Length == 0 ? new(index, header, null, null) : Named(index, header);
    }

    private static BoundName? Named(int index, string header)
    {
        var whole = ColumnNames.Find(header);
        var units = HeaderUnits.Of(header, symbolsOnly: whole is not null);
        if ((whole ?? ColumnNames.Find(units.Rest)) is not { } field) return null;
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

    private static string Unknown(string header)
    {
        const string said = "not a known column, so it is not read";
        return NearField(header) is { } near ? $"{said}; did you mean {near}?" : said;
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

    private IEnumerable<Fault> Repeated(List<BoundName> bound, long row) => bound
        .Where(name => name.Column is not null)
        .GroupBy(name => name.Column!.Path)
        .Where(group => group.Count() > 1)
        .Select(group => new Fault(source, ListFault.Line(row), group.First().Header, null,
            $"one column for {group.Key}, not also {string.Join(", ", group.Skip(1).Select(Quoted))}",
            Remedy([.. group])));

    // A mapping names columns by their names, so it cannot tell two of one name apart.
    private static string Remedy(BoundName[] columns)
    {
        var last = columns[^1].Header;
        return columns.Count(name => name.Header == last) > 1
            ? "give one of them another name in the file, or delete it there"
            : $"leave out the other with --map \"{last}=-\", or say what it holds with "
                + $"--map \"{last}=FIELD\"";
    }

    private static string Quoted(BoundName name) => $"\"{Excerpt.Of(name.Header, 60)}\"";
}

/// <summary>A column's name and what it was bound to.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Header">The name.</param>
/// <param name="Column">The column; null where it is not read.</param>
/// <param name="Remark">What to know of it; null when there is nothing to say.</param>
internal sealed record BoundName(int Index, string Header, Column? Column, string? Remark);
