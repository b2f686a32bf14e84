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
    private const int MostLines = 3;

    // Legend and versions need some room even beside the smallest catalogue.
    private const int LeastHeatColumns = 14;

    private static readonly double[] Facts = [15, 36, 14, 20, 34];

    private readonly HeatMap heat = new(report);

    public void Write(XlsxPackage package)
    {
        var layout = new SheetLayout
        {
            Widths = [.. Facts, .. Enumerable.Repeat(Narrow, heat.Programmes.Count)],
            HeadingRow = HeadingRow,
            FrozenRows = HeadingRow,
            FrozenColumns = 2,
        };
        package.Sheet(
            layout with { Widths = [.. layout.Widths, .. Enumerable.Repeat(Narrow, Missing)] },
            sheet =>
            {
                WriteFacts(sheet);
                WriteLegend(sheet);
                WriteHeadings(sheet);
                foreach (var client in report.Clients) WriteClient(sheet, client);
                sheet.Filter(Facts.Length + heat.Programmes.Count);
            });
    }

    private int Missing => Math.Max(0, LeastHeatColumns - heat.Programmes.Count);

    private void WriteFacts(SheetWriter sheet)
    {
        sheet.StartRow(26);
        sheet.Text(words.Of("title"), CellLook.Title);
        var (counts, versions) = (report.Counts, report.Versions);
        WriteFacts(sheet, ("list", report.ListName), ("clients", counts.Clients),
            ("model-version", versions.Model));
        WriteFacts(sheet, ("as-of", IsoDate.Format(report.Options.AsOf)), ("matched", counts.Matched),
            ("catalogue-version", versions.Catalogue));
        WriteFacts(sheet, null, ("no-good-match", counts.NoGoodMatch), ("rules-version", versions.Rules));
        WriteFacts(sheet, null, ("rejected", counts.Rejected), null);
    }

    private void WriteFacts(SheetWriter sheet, (string Key, string Text)? left, (string Key, long Count) middle,
        (string Key, string Text)? right)
    {
        sheet.StartRow();
        if (left is { } fact)
        {
            sheet.Text(words.Of(fact.Key), CellLook.Label);
            sheet.Text(fact.Text, CellLook.Plain);
            sheet.Skip(1);
        }
        else sheet.Skip(3);

        sheet.Text(words.Of(middle.Key), CellLook.LabelRight);
        sheet.Number(middle.Count, CellLook.Fact);
        if (right is { } version)
            sheet.Text($"{words.Of(version.Key)}: {version.Text}", CellLook.Plain);
    }

    private void WriteLegend(SheetWriter sheet)
    {
        sheet.StartRow(16);
        sheet.Text(words.FitNote(report.Versions.FitCalibrated), CellLook.Note);
        sheet.Skip(Facts.Length - 1);
        if (heat.IsCut)
        {
            sheet.Text(words.Of("most-suggested", ("n", words.Phrases.Number(heat.Programmes.Count)),
                ("all", words.Phrases.Number(report.Catalogue.Programmes.Count))), CellLook.Note);
        }

        sheet.StartRow(18);
        sheet.Text(words.Of("legend"), CellLook.Note);
        sheet.Skip(Facts.Length - 1);
        for (var step = 0; step < HeatScale.Steps; step++)
            sheet.Number(HeatScale.Least(step), CellLook.Fit + step);
        sheet.Number(HeatScale.Least(2), CellLook.OpenFit + 2);
        sheet.Text(words.Verdict(Verdict.Unknown, null), CellLook.Note);
        sheet.Skip(2);
        sheet.Text(HeatScale.Shut, CellLook.Shut);
        sheet.Text(words.Verdict(Verdict.Ineligible, null), CellLook.Note);
    }

    private void WriteHeadings(SheetWriter sheet)
    {
        var longest = heat.Programmes.Max(programme => ProgrammeNames.Short(programme).Length);
        // Room below the longest name for the button of the filter.
        sheet.StartRow(Math.Clamp((longest * 5.4) + 26, 60, 200));
        foreach (var key in (string[])["client-id", "firm", "country", "size", "best-match"])
            sheet.Text(words.Of(key), CellLook.Heading);
        foreach (var programme in heat.Programmes)
            sheet.Text(ProgrammeNames.Short(programme), CellLook.UprightHeading);
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
        sheet.Text(best, client.NoGoodMatch ? CellLook.GreyText : CellLook.BoldText);
        foreach (var standing in heat.Of(client))
        {
            if (standing is { } known) HeatScale.Write(sheet, known.Fit, known.Verdict);
            else sheet.Text(null, CellLook.Blank);
        }
    }

    private string Best(ClientOutcome client)
    {
        var best = client.Matches.FirstOrDefault(match => match.Verdict != Verdict.Ineligible);
        if (best is null) return words.Of("no-match");
        var name = ProgrammeNames.Short(report.Catalogue, best.ProgrammeId);
        return client.NoGoodMatch ? words.Of("nearest", ("programme", name)) : name;
    }
}
