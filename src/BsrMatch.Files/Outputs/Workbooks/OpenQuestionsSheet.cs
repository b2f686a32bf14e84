using BsrMatch.Batch;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// What to ask: how often each detail is missing, and below a row a client with open verdicts.
/// </summary>
/// <param name="report">The batch.</param>
/// <param name="words">The report's language.</param>
/// <param name="openFields">What was counted on an earlier pass over the clients.</param>
internal sealed class OpenQuestionsSheet(BatchReport report, ReportWords words, OpenFields openFields)
{
    private const int FirstTableRow = 3;

    private static readonly double[] Widths = [15, 36, 14, 46, 80];

    public void Write(XlsxPackage package)
    {
        var fields = openFields.MostFirst;
        // Title, a gap, headings, the fields, a gap, a title: the headings of the clients follow.
        var heading = FirstTableRow + fields.Count + 3;
        package.Sheet(new SheetLayout { Widths = Widths, HeadingRow = heading }, sheet =>
        {
            sheet.StartRow(26);
            sheet.Text(words.Of("open-questions"), CellLook.Title);
            if (openFields.Clients == 0)
            {
                sheet.StartRow();
                sheet.Text(words.Of("nothing-open"), CellLook.Note);
                return;
            }

            WriteFields(sheet, fields);
            WriteClients(sheet);
            sheet.Filter(Widths.Length);
        });
    }

    private void WriteFields(SheetWriter sheet, IReadOnlyList<(string Field, long Clients)> fields)
    {
        sheet.StartRow(20);
        sheet.Text(words.Of("missing-often"), CellLook.Subtitle);
        sheet.StartRow(30);
        sheet.Text(words.Of("clients"), CellLook.Heading);
        sheet.Text(words.Of("missing-fields"), CellLook.Heading);
        sheet.Text(words.Of("share-of-clients"), CellLook.Heading);
        foreach (var (field, clients) in fields)
        {
            var name = ReportWords.Capitalise(words.Field(field));
            sheet.StartRow(RowHeight.Of(RowHeight.Lines(name, Widths[1])));
            sheet.Number(clients, CellLook.Number);
            sheet.Text(name, CellLook.Text);
            sheet.Number((double)clients / Math.Max(1, report.Exposure.Clients), CellLook.Share);
        }
    }

    private void WriteClients(SheetWriter sheet)
    {
        sheet.StartRow();
        sheet.StartRow(20);
        sheet.Text(words.Of("ask-each"), CellLook.Subtitle);
        sheet.StartRow(30);
        foreach (var key in
            (string[])["client-id", "firm", "open-verdicts", "missing-fields", "next-question"])
            sheet.Text(words.Of(key), CellLook.Heading);
        foreach (var client in report.Clients)
            if (OpenFields.VerdictsOf(client) is > 0 and var open) WriteClient(sheet, client, open);
    }

    private void WriteClient(SheetWriter sheet, ClientOutcome client, int open)
    {
        var missing = ReportWords.Capitalise(words.Fields(client.MissingFields));
        var lines = Math.Max(
            Math.Max(RowHeight.Lines(client.ClientId, Widths[0]), RowHeight.Lines(client.Name, Widths[1])),
            Math.Max(RowHeight.Lines(missing, Widths[3]), RowHeight.Lines(client.NextQuestion, Widths[4])));
        sheet.StartRow(RowHeight.Of(lines));
        sheet.Text(client.ClientId, CellLook.Text);
        sheet.Text(client.Name, CellLook.Text);
        sheet.Number(open, CellLook.Number);
        sheet.Text(missing, CellLook.Text);
        sheet.Text(client.NextQuestion, CellLook.Text);
    }
}
