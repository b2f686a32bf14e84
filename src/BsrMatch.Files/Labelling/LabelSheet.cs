using System.Text;
using BsrMatch.Extraction;
using BsrMatch.Files.Outputs.Workbooks;
using BsrMatch.Input;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Labelling;

/// <summary>
/// Writes proposals as a sheet for a person to check: XLSX or CSV, without a formula, equal rows in equal
/// bytes.
/// </summary>
public static class LabelSheet
{
    private const int ConfidenceColumn = 4;
    private const int KeepColumn = 6;
    private const int FrozenColumns = 1;

    private static readonly double[] Widths = [18, 34, 11, 30, 11, 60, 8, 26, 30];

    /// <summary>Writes a workbook of one sheet with a frozen heading and a choice of yes and no.</summary>
    /// <param name="output">Where to; is left open.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="InputException">There are more than a sheet holds.</exception>
    public static void WriteWorkbook(Stream output, IEnumerable<LabelRow> rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rows);
        using var package = new XlsxPackage(output, ["Proposals"],
            new PackageTexts("Proposals to check", "en", "Proposals to check", " … [cut]"));
        var layout = new SheetLayout
        {
            Widths = Widths,
            HeadingRow = 1,
            FrozenRows = 1,
            FrozenColumns = FrozenColumns,
        };
        package.Sheet(layout, sheet => Write(sheet, rows));
        package.Finish();
    }

    /// <summary>Writes CSV as UTF-8 with a byte order mark, which Excel needs to see.</summary>
    /// <param name="output">Where to; is left open.</param>
    /// <param name="rows">The rows.</param>
    public static void WriteCsv(Stream output, IEnumerable<LabelRow> rows)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(rows);
        using var text = new StreamWriter(output, new UTF8Encoding(true), leaveOpen: true);
        text.Write(CsvRow.Of(LabelColumns.Names));
        foreach (var row in rows) text.Write(CsvRow.Of(LabelColumns.Texts(row).Select(CsvRow.Text)));
    }

    private static void Write(SheetWriter sheet, IEnumerable<LabelRow> rows)
    {
        sheet.StartRow(18);
        foreach (var name in LabelColumns.Names) sheet.Text(name, CellLook.Heading);
        string? last = null;
        foreach (var row in rows)
        {
            var texts = LabelColumns.Texts(row);
            var lines = 1;
            for (var i = 0; i < texts.Count; i++)
                lines = Math.Max(lines, RowHeight.Lines(texts[i], Widths[i]));
            sheet.StartRow(RowHeight.Of(lines), ruled: last != row.ProjectId);
            last = row.ProjectId;
            for (var i = 0; i < texts.Count; i++)
            {
                if (i == ConfidenceColumn && row.Confidence is { } confidence)
                    sheet.Number(confidence, CellLook.Share);
                else sheet.Text(texts[i], i == KeepColumn ? CellLook.BoldText : CellLook.Text);
            }
        }

        sheet.Filter(LabelColumns.Names.Count);
        sheet.Choices(KeepColumn, 2, LabelColumns.Yes, LabelColumns.No);
    }
}
