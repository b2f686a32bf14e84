using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Files.Inputs.Values;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>
/// Which sign parts decimals: told by the numbers of a column that can be read in one way only, else by those
/// of
/// the other columns.
/// </summary>
internal static class DecimalSigns
{
    /// <summary>Settles it for every column with numbers.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The first rows.</param>
    /// <param name="isCommaOpen">Whether 1,234 may be either number where nothing tells.</param>
    public static void Settle(
        IReadOnlyList<Column> columns, IReadOnlyList<SourceRow> rows, bool isCommaOpen)
    {
        var all = DecimalSign.Unknown;
        var numeric = columns.Where(IsNumeric).ToList();
        foreach (var column in numeric)
        {
            column.Decimal = Of(column, rows);
            all |= column.Decimal;
        }

        foreach (var column in numeric)
        {
            if (column.Decimal == DecimalSign.Unknown) column.Decimal = all;
            if (column.Decimal == DecimalSign.Unknown && isCommaOpen) column.Decimal = DecimalSign.Mixed;
        }
    }

    private static DecimalSign Of(Column column, IReadOnlyList<SourceRow> rows)
    {
        var sign = DecimalSign.Unknown;
        foreach (var row in rows)
        {
            if (column.Index >= row.Cells.Length) continue;
            var cell = row.Cells[column.Index];
            if (cell.Kind is CellKind.Text or CellKind.TypedText) sign |= NumberText.Evidence(cell.Text);
        }

        return sign;
    }

    private static bool IsNumeric(Column column) =>
        column.Kind is FieldKind.Staff or FieldKind.Money or FieldKind.Sum or FieldKind.Share;
}
