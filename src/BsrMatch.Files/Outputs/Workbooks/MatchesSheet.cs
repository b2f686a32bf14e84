using BsrMatch.Batch;
using BsrMatch.Eligibility;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>A row a match, with all a person needs to act on it.</summary>
internal sealed class MatchesSheet(BatchReport report, ReportWords words)
{
    private const double IdWidth = 13;
    private const double FirmWidth = 26;
    private const double ProgrammeWidth = 28;

    private static readonly double[] Widths =
        [IdWidth, FirmWidth, 8, ProgrammeWidth, 17, 9, 13, 52, 36, 22, 28, 28, 32, 24, 28];

    public void Write(XlsxPackage package)
    {
        var layout = new SheetLayout
        {
            Widths = Widths,
            HeadingRow = 1,
            FrozenRows = 1,
            FrozenColumns = 2,
            PagesWide = 2,
        };
        package.Sheet(layout, sheet =>
        {
            WriteHeadings(sheet);
            foreach (var client in report.Clients)
            {
                if (client.Matches.Count == 0) WriteNone(sheet, client);
                for (var i = 0; i < client.Matches.Count; i++)
                    WriteMatch(sheet, client, client.Matches[i], isFirst: i == 0);
            }

            sheet.Filter(Widths.Length);
        });
    }

    private void WriteHeadings(SheetWriter sheet)
    {
        string[] keys =
        [
            "report.client-id", "report.firm", "label.place", "report.programme", "label.verdict",
            "label.fit", "label.status", "report.reasons", "heading.conditions", "report.missing-fields",
            "label.near-miss", "label.aid", "label.note", "label.contact", "report.web-address",
        ];
        sheet.StartRow(30);
        foreach (var key in keys) sheet.Text(words.Phrases.Of(key), CellLook.Heading);
    }

    private void WriteNone(SheetWriter sheet, ClientOutcome client)
    {
        sheet.StartRow(RowHeight.Of(RowHeight.Lines(client.Name, FirmWidth)), ruled: true);
        sheet.Text(client.ClientId, CellLook.Text);
        sheet.Text(client.Name, CellLook.Text);
        sheet.Text(null, CellLook.Text);
        sheet.Text(words.Of("no-match"), CellLook.GreyText);
        for (var i = 4; i < Widths.Length; i++) sheet.Text(null, CellLook.Text);
    }

    private void WriteMatch(SheetWriter sheet, ClientOutcome client, MatchOutcome match, bool isFirst)
    {
        var programme = report.Catalogue.Find(match.ProgrammeId);
        var verdict = VerdictOf(match);
        // In the order of the columns from the verdict's on; the fit is a number between them.
        string?[] texts =
        [
            words.Status(match.Lifecycle), Paragraphs(match.Reasons), Paragraphs(match.Conditions),
            ReportWords.Capitalise(words.Fields(match.MissingFields)), match.NearMiss, match.DeMinimis,
            Paragraphs(match.Notes), programme?.Contact?.Name,
        ];
        var name = ProgrammeNames.Full(report.Catalogue, match.ProgrammeId);
        sheet.StartRow(Height(client, name, verdict, texts, programme?.Contact?.Url), isFirst);
        sheet.Text(client.ClientId, isFirst ? CellLook.BoldText : CellLook.GreyText);
        sheet.Text(client.Name, isFirst ? CellLook.BoldText : CellLook.GreyText);
        sheet.Number(match.Rank, CellLook.Number);
        var isShut = match.Verdict == Verdict.Ineligible;
        sheet.Text(name, isShut ? CellLook.GreyText : CellLook.BoldText);
        sheet.Text(verdict, isShut ? CellLook.GreyText : CellLook.Text);
        sheet.Number(HeatScale.Rounded(match.Fit),
            isShut ? CellLook.Share : HeatScale.Look(match.Fit, Verdict.Eligible));
        foreach (var text in texts) sheet.Text(text, CellLook.Text);
        sheet.Link(programme?.Contact?.Url);
    }

    private static double Height(
        ClientOutcome client, string name, string verdict, string?[] texts, string? url)
    {
        var lines = Math.Max(RowHeight.Lines(client.ClientId, IdWidth),
            RowHeight.Lines(client.Name, FirmWidth));
        lines = Math.Max(lines, RowHeight.Lines(name, ProgrammeWidth));
        lines = Math.Max(lines, RowHeight.Lines(verdict, Widths[4]));
        for (var i = 0; i < texts.Length; i++)
            lines = Math.Max(lines, RowHeight.Lines(texts[i], Widths[6 + i]));
        return RowHeight.Of(Math.Max(lines, RowHeight.Lines(url, Widths[^1])));
    }

    private string VerdictOf(MatchOutcome match)
    {
        var word = words.Verdict(match.Verdict, match.Lifecycle);
        return match.Verdict switch
        {
            Verdict.Ineligible => $"{HeatScale.Shut} {word}",
            Verdict.Unknown => $"{HeatScale.Open} {word}",
            _ => word,
        };
    }

    private static string Paragraphs(IReadOnlyList<string> texts) => texts.Count switch
    {
        0 => "",
        1 => texts[0],
        _ => "• " + string.Join("\n• ", texts),
    };
}
