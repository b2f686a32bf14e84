using BsrMatch.Batch;
using BsrMatch.Eligibility;
using BsrMatch.Matching;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>
/// Every client against every programme: coloured by fit, marked by verdict. Only for lists and catalogues
/// that a page can show.
/// </summary>
internal sealed class HeatMap(Markup page, HtmlWords words, BatchReport report)
{
    private const int MostClients = 200;
    private const int MostProgrammes = 30;
    private const int Shades = 6;

    private static readonly Verdict[] Verdicts = [Verdict.Eligible, Verdict.Unknown, Verdict.Ineligible];

    /// <summary>Whether the map is shown.</summary>
    public static bool Suits(BatchReport report, ListFigures figures) =>
        figures.Clients is > 0 and <= MostClients
        && report.Catalogue.Programmes.Count <= MostProgrammes
        && report.Clients.Any(client => client.Standings.Count > 0);

    public void Write()
    {
        Legend();
        using var region = Tables.Wide(page, "map-h");
        using var table = page.In("table", ("class", "map"), ("aria-labelledby", "map-h"));
        using (page.In("thead"))
        using (page.In("tr"))
        {
            Tables.Header(page, words.Shared("firm"));
            foreach (var programme in report.Catalogue.Programmes)
            {
                using var head = page.In("th", ("scope", "col"), ("class", "upright"));
                using var turned = page.In("span");
                ProgrammeTitle.WriteShort(page, report.Catalogue, programme.Id);
            }
        }

        using var body = page.In("tbody");
        var place = 0;
        foreach (var client in report.Clients) Row(client, ++place);
    }

    private void Legend()
    {
        page.Element("p", $"{words.Shared("legend")}. {words.Own("map-told")}");
        using var legend = page.In("p", ("class", "verdicts"));
        foreach (var verdict in Verdicts)
        {
            using var one = page.In("span", ("class", $"verdict {Signs.Kind(verdict)}"));
            page.Text($"{Signs.Of(verdict)}\u00A0{words.Verdict(verdict, null)}");
        }
    }

    private void Row(ClientOutcome client, int place)
    {
        page.Line();
        using var row = page.In("tr");
        using (page.In("th", ("scope", "row")))
        using (page.In("a", ("href", $"#{ClientSheet.IdOf(place)}")))
        {
            page.Theirs(ClientSheet.NameOf(client));
        }

        if (client.Standings.Count != report.Catalogue.Programmes.Count)
        {
            page.Element("td", "", ("colspan", Bars.Number(report.Catalogue.Programmes.Count)));
            return;
        }

        foreach (var standing in client.Standings) Cell(standing);
    }

    private void Cell(Standing standing)
    {
        using var cell = page.In("td", ("class", Shade(standing)));
        page.Element("span", Signs.Of(standing.Verdict), ("aria-hidden", "true"));
        page.Element("span", words.Verdict(standing.Verdict, null), ("class", "unseen"));
        page.Text($" {words.Fit(standing.Fit, isCalibrated: false)}");
    }

    // What the firm cannot take part in must not catch the eye, however well it would fit.
    private static string Shade(Standing standing) => standing.Verdict == Verdict.Ineligible
        ? "out"
        : $"heat-{Math.Min((int)(Math.Clamp(standing.Fit, 0, 1) * Shades), Shades - 1)}";
}
