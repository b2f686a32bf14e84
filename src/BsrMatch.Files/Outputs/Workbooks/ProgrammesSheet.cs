using BsrMatch.Batch;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>How often each programme was suggested, and to whom.</summary>
internal sealed class ProgrammesSheet(BatchReport report, ReportWords words)
{
    private const int MostTold = 3;
    private const int FirstPlaceColumn = 8;

    private readonly int places =
        report.Exposure.Programmes.Select(programme => programme.AtRank.Count).DefaultIfEmpty(0).Max();

    public void Write(XlsxPackage package)
    {
        var crowding = report.Exposure.CrowdingOut;
        double[] widths =
        [
            42, 16, 13, 12, 12, 12, 14, 12, .. Enumerable.Repeat(9.0, places), 24, 36, 26, 26, 34,
        ];
        var layout = new SheetLayout
        {
            Widths = widths,
            // Title, the meaning of a suggestion, the warnings.
            HeadingRow = crowding.Count + 3,
            FrozenRows = crowding.Count + 3,
            FrozenColumns = 1,
            PagesWide = 2,
        };
        package.Sheet(layout, sheet =>
        {
            sheet.StartRow(26);
            sheet.Text(words.Of("programmes"), CellLook.Title);
            sheet.StartRow(18);
            sheet.Text(words.Of("suggestion"), CellLook.Note);
            foreach (var exposure in crowding) WriteWarning(sheet, exposure, widths.Length);
            WriteHeadings(sheet);
            foreach (var exposure in report.Exposure.Programmes) WriteProgramme(sheet, exposure, widths);
            sheet.Filter(widths.Length);
            sheet.Bars(3, layout.HeadingRow + 1);
        });
    }

    private void WriteWarning(SheetWriter sheet, ProgrammeExposure exposure, int columns)
    {
        var name = ProgrammeNames.Usual(report.Catalogue, exposure.ProgrammeId);
        sheet.StartRow(18);
        sheet.Text("⚠ " + words.Crowding(exposure, name, report.Exposure.Clients), CellLook.Warning);
        for (var i = 1; i < columns; i++) sheet.Text(null, CellLook.Warning);
    }

    private void WriteHeadings(SheetWriter sheet)
    {
        sheet.StartRow(44);
        sheet.Text(words.Of("programme"), CellLook.Heading);
        sheet.Text(words.Phrases.Of("label.status"), CellLook.Heading);
        foreach (var key in
            (string[])["suggested", "share-of-clients", "first", "good", "needed", "share-of-clients"])
            sheet.Text(words.Of(key), CellLook.Heading);
        for (var i = 1; i <= places; i++)
            sheet.Text(words.Of("at-place", ("n", words.Phrases.Number(i))), CellLook.Heading);
        foreach (var key in (string[])["by-size", "by-sector", "by-country"])
            sheet.Text(words.Of(key), CellLook.Heading);
        sheet.Text(words.Phrases.Of("label.contact"), CellLook.Heading);
        sheet.Text(words.Of("web-address"), CellLook.Heading);
    }

    private void WriteProgramme(SheetWriter sheet, ProgrammeExposure exposure, double[] widths)
    {
        var programme = report.Catalogue.Find(exposure.ProgrammeId);
        var name = ProgrammeNames.Full(report.Catalogue, exposure.ProgrammeId);
        string?[] texts =
        [
            Tell(exposure.BySize, words.Size), Tell(exposure.BySector, words.Section),
            Tell(exposure.ByCountry, words.Country), programme?.Contact?.Name,
        ];
        var lines = RowHeight.Lines(name, widths[0]);
        for (var i = 0; i < texts.Length; i++)
            lines = Math.Max(lines, RowHeight.Lines(texts[i], widths[FirstPlaceColumn + places + i]));
        lines = Math.Max(lines, RowHeight.Lines(programme?.Contact?.Url, widths[^1]));
        sheet.StartRow(RowHeight.Of(lines));
        sheet.Text(name, CellLook.BoldText);
        sheet.Text(words.Status(programme?.Lifecycle.At(report.Options.AsOf)), CellLook.Text);
        WriteCount(sheet, exposure.Suggested);
        sheet.Number(exposure.First, CellLook.Number);
        sheet.Number(exposure.Good, CellLook.Number);
        WriteCount(sheet, exposure.Needed);
        for (var i = 0; i < places; i++)
            sheet.Number(i < exposure.AtRank.Count ? exposure.AtRank[i] : 0, CellLook.Number);
        foreach (var text in texts) sheet.Text(text, CellLook.Text);
        sheet.Link(programme?.Contact?.Url);
    }

    private void WriteCount(SheetWriter sheet, long clients)
    {
        sheet.Number(clients, CellLook.Number);
        sheet.Number((double)clients / Math.Max(1, report.Exposure.Clients), CellLook.Share);
    }

    private string Tell(IReadOnlyList<Tally> tallies, Func<string, string> name)
    {
        var told = tallies.Take(MostTold).Select(tally => Tell(name(tally.Name), tally.Count));
        return string.Join('\n', told) + (tallies.Count > MostTold ? "\n…" : "");
    }

    private string Tell(string name, long count) =>
        $"{ReportWords.Capitalise(name)}: {words.Phrases.Number(count)}";
}
