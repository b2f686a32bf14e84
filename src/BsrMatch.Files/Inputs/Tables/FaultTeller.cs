using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>Tells the faults of a row in a table's words: columns and cells instead of fields.</summary>
internal sealed class FaultTeller(IReadOnlyList<Column> columns, Cell[] cells, RowAssembly assembly)
{
    // What the profile's reader says of JSON, and what is meant for a table.
    private static readonly (string Json, string Table)[] Words =
    [
        ("write the number without quotation marks, or leave the field out",
            "write a number, or leave the cell empty"),
        ("leave the field out", "leave the cell empty"),
        ("or leave it out", "or leave it empty"),
        ("set naceVersion to \"2.1\"", "write 2.1 in a column naceVersion"),
        ("set naceVersion to \"2\"", "write 2 in a column naceVersion"),
    ];

    /// <summary>All faults of the row in the order of its columns; those of no column last.</summary>
    public IReadOnlyList<Fault> Tell(IReadOnlyList<Fault> faults)
    {
        var told = new List<(int Place, Fault Fault)>();
        foreach (var (column, fault) in assembly.Faults) told.Add((column.Index, fault));
        foreach (var fault in faults)
        {
            var column = ColumnOf(fault.Field);
            // That a value is missing was said already where its cell cannot be read.
            var isSaid = column is not null && fault is { Value: null, HiddenLength: null }
                && assembly.Faults.Any(earlier => earlier.Column == column);
            if (isSaid) continue;
            told.Add((column?.Index ?? int.MaxValue, column is null ? InWords(fault) : At(fault, column)));
        }

        return [.. told.OrderBy(row => row.Place).Select(row => row.Fault)];
    }

    private Fault At(Fault fault, Column column)
    {
        var told = InWords(fault) with { Field = column.Header };
        if (column.Index >= cells.Length) return told;
        var cell = cells[column.Index];
        if (fault.Value is not null) return told with { Value = Excerpt.Of(cell.Shown.Trim()) };
        return fault.HiddenLength is not null && cell.Kind == CellKind.LongText
            ? told with { HiddenLength = (int)Math.Min(cell.Number, int.MaxValue) }
            : told;
    }

    /// <summary>A fault of JSON in a table's words.</summary>
    public static Fault InWords(Fault fault)
    {
        var remedy = fault.Remedy;
        foreach (var (json, table) in Words) remedy = remedy.Replace(json, table, StringComparison.Ordinal);
        return fault with { Remedy = remedy };
    }

    // A field such as partners[1].share counts only the partners this row has.
    private Column? ColumnOf(string field)
    {
        foreach (var column in columns)
        {
            var path = column.Path;
            if (path.Item < 0 ? path.ToString() == field : IsItem(path, field)) return column;
        }

        return null;
    }

    private bool IsItem(FieldPath path, string field)
    {
        if (!field.StartsWith(path.Group + "[", StringComparison.Ordinal)) return false;
        var end = field.IndexOf(']', StringComparison.Ordinal);
        return int.TryParse(field[(path.Group.Length + 1)..end], out var place)
            && assembly.ItemOf(path.Group, place) == path.Item
            && field[(end + 1)..] == "." + path.Name;
    }
}
