using System.Globalization;
using System.Text.Json;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>One row on its way to a profile.</summary>
internal sealed class RowAssembly(string source, long row, Cell[] cells, string naceVersion)
{
    private readonly int line = ListFault.Line(row)!.Value;
    private List<(Column, Fault)>? faults;
    private Dictionary<(string, int), int>? items;

    /// <summary>What is wrong with cells already, each with its column.</summary>
    public IReadOnlyList<(Column Column, Fault Fault)> Faults => faults ?? [];

    public LocatedJson Object() => LocatedJson.Of(JsonValueKind.Object, line, "{...}");

    public LocatedJson List() => LocatedJson.Of(JsonValueKind.Array, line, "[...]");

    public LocatedJson Text(string text) => LocatedJson.Of(JsonValueKind.String, line, text);

    /// <summary>Adds a cell's value to an object; an empty cell adds nothing.</summary>
    public void Add(LocatedJson node, Column column)
    {
        if (column.Index >= cells.Length) return;
        var reading = CellReader.Read(column, cells[column.Index], naceVersion);
        if (reading.Expected is not null) Report(column, reading.Expected, reading.Remedy!);
        else if (reading.Kind != JsonValueKind.Undefined)
            node.Members.Add(new(column.Path.Name, LocatedJson.Of(reading.Kind, line, reading.Text)));
    }

    /// <summary>Whether any of the columns has something, be it wrong; a dash is nothing.</summary>
    public bool HasAny(Column[] columns)
    {
        foreach (var column in columns)
        {
            if (column.Index >= cells.Length) continue;
            var reading = CellReader.Read(column, cells[column.Index], naceVersion);
            if (reading.Kind != JsonValueKind.Undefined || reading.Expected is not null) return true;
        }

        return false;
    }

    /// <summary>Keeps in mind which of a table's partners an item of the profile is.</summary>
    public void NoteItem(string group, int place, int item)
    {
        if (place != item) (items ??= [])[(group, place)] = item;
    }

    /// <summary>The table's item that an item of the profile came from.</summary>
    public int ItemOf(string group, int place) =>
        items is not null && items.TryGetValue((group, place), out var item) ? item : place;

    /// <summary>Whether a cell says that there was no aid; a yes must be told in full.</summary>
    public bool SaysNo(Column column)
    {
        if (column.Index >= cells.Length || cells[column.Index].IsBlank) return false;
        var text = cells[column.Index].Shown.Trim();
        if (IsNo(text)) return true;
        if (!WordTables.IsUnknown(text))
        {
            Report(column, "no where there was no aid, else an empty cell",
                "tell each aid in columns such as pastAid[0].date and pastAid[0].amountEur");
        }

        return false;
    }

    private static bool IsNo(string text) => WordTables.Find("no", text) is not null
        || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var sum) && sum == 0);

    private void Report(Column column, string expected, string remedy) => (faults ??= []).Add((column,
        new Fault(source, line, column.Header, Excerpt.Of(cells[column.Index].Shown), expected, remedy)));
}
