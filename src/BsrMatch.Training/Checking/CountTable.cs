using System.Text;

namespace BsrMatch.Training.Checking;

/// <summary>A table of counts: how many texts a row and a column.</summary>
/// <param name="title">What is counted.</param>
/// <param name="rowKind">What the rows are.</param>
/// <param name="rows">The rows, in their order.</param>
/// <param name="columns">The columns, in their order.</param>
internal sealed class CountTable(
    string title, string rowKind, IReadOnlyList<string> rows, IReadOnlyList<string> columns)
{
    private const string Gap = "  ";

    private readonly Dictionary<(string Row, string Column), int> counts = [];

    public void Add(string row, string column) =>
        counts[(row, column)] = counts.GetValueOrDefault((row, column)) + 1;

    /// <summary>A column's counts, without those of a row that is no kind of its own.</summary>
    public IEnumerable<(string Row, int Count)> Column(string column, string? without = null) =>
        rows.Where(row => row != without).Select(row => (row, Count(row, column)));

    public void AppendTo(StringBuilder text)
    {
        var first = rows.Append(rowKind).Max(row => row.Length);
        var widths = columns.ToDictionary(column => column, column => rows
            .Select(row => $"{Count(row, column)}".Length).Append(column.Length).Max());
        text.Append(title).Append("\n\n").Append(rowKind.PadRight(first));
        foreach (var column in columns) text.Append(Gap).Append(column.PadLeft(widths[column]));
        foreach (var row in rows)
        {
            text.Append('\n').Append(row.PadRight(first));
            foreach (var column in columns)
                text.Append(Gap).Append($"{Count(row, column)}".PadLeft(widths[column]));
        }

        text.Append("\n\n");
    }

    private int Count(string row, string column) => counts.GetValueOrDefault((row, column));
}
