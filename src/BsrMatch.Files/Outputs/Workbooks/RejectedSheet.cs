using BsrMatch.Batch;
using BsrMatch.Input;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>Why entries of the list could not be scored: a row for each thing wrong.</summary>
internal sealed class RejectedSheet(BatchReport report, ReportWords words)
{
    private const int HeadingRow = 2;

    private static readonly double[] Widths = [10, 18, 22, 34, 52, 60];

    public void Write(XlsxPackage package)
    {
        var layout = new SheetLayout { Widths = Widths, HeadingRow = HeadingRow, FrozenRows = HeadingRow };
        package.Sheet(layout, sheet =>
        {
            sheet.StartRow(26);
            sheet.Text(words.Of("rejected"), CellLook.Title);
            sheet.StartRow(18);
            foreach (var key in (string[])["row", "client-id", "column", "value", "expected", "remedy"])
                sheet.Text(words.Of(key), CellLook.Heading);
            var leftOut = WriteRows(sheet);
            sheet.Filter(Widths.Length);
            if (sheet.Row == HeadingRow) WriteNote(sheet, words.Of("none-rejected"));
            if (leftOut > 0)
                WriteNote(sheet, words.Of("left-out", ("n", words.Phrases.Number(leftOut))));
        });
    }

    private long WriteRows(SheetWriter sheet)
    {
        var leftOut = 0L;
        foreach (var row in report.Rejected)
        {
            foreach (var fault in row.Faults)
            {
                if (sheet.Row < Workbook.MostRows - 1) WriteFault(sheet, row, fault);
                else leftOut++;
            }
        }

        return leftOut;
    }

    private void WriteFault(SheetWriter sheet, RejectedRow row, Fault fault)
    {
        string?[] texts = [row.ClientId, fault.Field, Value(fault), fault.Expected, fault.Remedy];
        var lines = 1;
        for (var i = 0; i < texts.Length; i++)
            lines = Math.Max(lines, RowHeight.Lines(texts[i], Widths[i + 1]));
        sheet.StartRow(RowHeight.Of(lines));
        sheet.Number(row.Row, CellLook.Number);
        foreach (var text in texts) sheet.Text(text, CellLook.Text);
    }

    private string? Value(Fault fault) => fault.Value is null && fault.HiddenLength is { } hidden
        ? words.Of("hidden-value", ("n", words.Phrases.Number(hidden)))
        : fault.Value;

    private static void WriteNote(SheetWriter sheet, string text)
    {
        sheet.StartRow();
        sheet.Text(text, CellLook.Note);
    }
}
