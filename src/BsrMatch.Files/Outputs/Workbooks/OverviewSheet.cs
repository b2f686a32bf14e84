using BsrMatch.Batch;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// What the batch was and what came of it; below, a row a client and a narrow column a programme.
/// </summary>
internal sealed class OverviewSheet(BatchReport report, ReportWords words)
{
    private const int HeadingRow = 8;
    private const double Narrow = 6.5;
    private const int MostLines = 4;

    // The legend needs as many.
    private const int LeastHeatColumns = HeatScale.Steps;

    private static readonly double[] Facts = [19, 38, 14, 22, 34];

    private readonly HeatMap heat = new(report);

    public void Write(XlsxPackage package)
    {
        var narrow = Math.Max(LeastHeatColumns, heat.Programmes.Count);
        var layout = new SheetLayout
        {
            Widths = [.. Facts, .. Enumerable.Repeat(Narrow, narrow)],
            HeadingRow = HeadingRow,
            FrozenRows = HeadingRow,
            FrozenColumns = 2,
        };
        package.Sheet(layout, sheet =>
        {
            WriteFacts(sheet);
            WriteLegend(sheet);
            WriteHeadings(sheet);
            foreach (var client in report.Clients) WriteClient(sheet, client);
            sheet.Filter(Facts.Length + heat.Programmes.Count);
        });
    }

    private void WriteFacts(SheetWriter sheet)
    {
        sheet.StartRow(26);
        sheet.Text(words.Of("title"), CellLook.Title);
        var (counts, versions) = (report.Counts, report.Versions);
        WriteFacts(sheet, "list", report.ListName, "clients", counts.Clients);
        WriteVersion(sheet, "model-version", versions.Model);
        WriteFacts(sheet, "as-of", IsoDate.Format(report.Options.AsOf), "matched", counts.Matched);
        WriteVersion(sheet, "catalogue-version", versions.Catalogue);
        WriteFacts(sheet, "rules-version", versions.Rules, "no-good-match", counts.NoGoodMatch);
        sheet.Text($"{HeatScale.Open}", CellLook.OpenFit);
        sheet.Text(words.Verdict(Verdict.Unknown, null), CellLook.Note);
        WriteFacts(sheet, null, null, "rejected", counts.Rejected);
        sheet.Text(HeatScale.Shut, CellLook.Shut);
        sheet.Text(words.Verdict(Verdict.Ineligible, null), CellLook.Note);
    }

    private void WriteFacts(SheetWriter sheet, string? key, string? text, string countKey, long count)
    {
        sheet.StartRow();
        sheet.Text(key is null ? null : words.Of(key), CellLook.Label);
        sheet.Text(text, CellLook.Plain);
        sheet.Skip(1);
        sheet.Text(words.Of(countKey), CellLook.LabelRight);
        sheet.Number(count, CellLook.Fact);
    }

    private void WriteVersion(SheetWriter sheet, string key, string version) =>
        sheet.Text($"{words.Of(key)}: {version}", CellLook.Plain);

    private void WriteLegend(SheetWriter sheet)
    {
        sheet.StartRow(16);
        sheet.Text(words.FitNote(report.Versions.FitCalibrated), CellLook.Note);
        sheet.StartRow(18);
        if (heat.IsCut)
        {
            sheet.Text(words.Of("most-suggested", ("n", words.Phrases.Number(heat.Programmes.Count)),
                ("all", words.Phrases.Number(report.Catalogue.Programmes.Count))), CellLook.Note);
        }
        else sheet.Skip(1);

        sheet.Skip(Facts.Length - 2);
        sheet.Text(words.Of("legend"), CellLook.NoteRight);
        for (var step = 0; step < HeatScale.Steps; step++)
            sheet.Text(HeatScale.Range(step), CellLook.Fit + step);
    }

    private void WriteHeadings(SheetWriter sheet)
    {
        var longest = heat.Names.Select(name => name.Length).DefaultIfEmpty(0).Max();
        // Room below the longest name for the button of the filter.
        sheet.StartRow(Math.Clamp((longest * 5.4) + 26, 60, 200));
        foreach (var key in (string[])["client-id", "firm", "country", "size", "best-match"])
            sheet.Text(words.Of(key), CellLook.Heading);
        foreach (var name in heat.Names) sheet.Text(name, CellLook.UprightHeading);
    }

    private void WriteClient(SheetWriter sheet, ClientOutcome client)
    {
        var (size, best) = (words.Sizes(client.Sizes), Best(client));
        var country = words.Country(client.Country ?? "unknown");
        var lines = Math.Max(
            Math.Max(RowHeight.Lines(client.ClientId, Facts[0]), RowHeight.Lines(client.Name, Facts[1])),
            Math.Max(RowHeight.Lines(size, Facts[3]), RowHeight.Lines(best, Facts[4])));
        sheet.StartRow(RowHeight.Of(Math.Min(lines, MostLines)));
        sheet.Text(client.ClientId, CellLook.Text);
        sheet.Text(client.Name, CellLook.Text);
        sheet.Text(country, CellLook.Text);
        sheet.Text(size, CellLook.Text);
        sheet.Text(best, HasBest(client) ? CellLook.BoldText : CellLook.GreyText);
        foreach (var standing in heat.Of(client))
        {
            if (standing is { } known) HeatScale.Write(sheet, known.Fit, known.Verdict);
            else sheet.Text(null, CellLook.Blank);
        }
    }

    private static bool HasBest(ClientOutcome client) => !client.NoGoodMatch
        && client.Matches.Any(match => match.Verdict != Verdict.Ineligible);

    private string Best(ClientOutcome client)
    {
        var best = client.Matches.FirstOrDefault(match => match.Verdict != Verdict.Ineligible);
        if (best is null)
        {
            return client.Matches.Count == 0
                ? words.Of("no-match")
                : $"{HeatScale.Shut} {words.Verdict(Verdict.Ineligible, null)}";
        }

        var name = ProgrammeNames.Usual(report.Catalogue, best.ProgrammeId);
        return client.NoGoodMatch ? words.Of("nearest", ("programme", name)) : name;
    }
}
