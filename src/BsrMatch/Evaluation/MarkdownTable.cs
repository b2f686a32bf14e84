using System.Text;

namespace BsrMatch.Evaluation;

/// <summary>A Markdown table padded so that it reads as plain text too.</summary>
/// <param name="header">The columns' titles.</param>
/// <param name="textColumns">
/// How many columns, from the left, hold text; the others are right-aligned.
/// </param>
internal sealed class MarkdownTable(IReadOnlyList<string> header, int textColumns)
{
    private readonly List<string[]> rows = [[.. header.Select(Escape)]];

    public void Add(IEnumerable<string> cells)
    {
        string[] row = [.. cells.Select(Escape)];
        if (row.Length != header.Count) throw new ArgumentException("a row needs a cell for each column");
        rows.Add(row);
    }

    public void AppendTo(StringBuilder text)
    {
        var widths = header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        AppendRow(text, rows[0], widths);
        text.Append('|');
        for (var column = 0; column < widths.Length; column++)
        {
            text.Append(' ').Append('-', IsText(column) ? widths[column] : widths[column] - 1)
                .Append(IsText(column) ? " |" : ": |");
        }

        text.Append('\n');
        foreach (var row in rows.Skip(1)) AppendRow(text, row, widths);
    }

    /// <summary>A name made safe: a bar or a line break must not tear the table.</summary>
    public static string Escape(string cell) =>
        string.Concat(cell.Select(c => char.IsControl(c) ? " " : c == '|' ? "\\|" : c.ToString()));

    private void AppendRow(StringBuilder text, string[] row, int[] widths)
    {
        text.Append('|');
        for (var column = 0; column < row.Length; column++)
        {
            var cell = row[column];
            text.Append(' ')
                .Append(IsText(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))
                .Append(" |");
        }

        text.Append('\n');
    }

    private bool IsText(int column) => column < textColumns;
}
