using BsrMatch.Batch;
using BsrMatch.Input;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>The parts of the page in their order.</summary>
internal sealed class ListPage(Markup page, HtmlWords words, BatchReport report)
{
    private readonly ListFigures figures = ListFigures.Of(report);

    public void Write()
    {
        var parts = Parts();
        page.Line();
        page.Element("a", words.Own("skip"), ("href", "#main"), ("class", "skip"));
        page.Line();
        using (page.In("header")) Head();
        page.Line();
        Contents(parts);
        page.Line();
        using var main = page.In("main", ("id", "main"), ("tabindex", "-1"));
        foreach (var (id, title, write) in parts) Part(id, title, write);
        var sheet = new ClientSheet(page, report);
        var place = 0;
        foreach (var client in report.Clients) sheet.Write(client, ++place);
        page.Line();
    }

    private List<(string Id, string Title, Action Write)> Parts()
    {
        var parts = new List<(string Id, string Title, Action Write)>
        {
            ("overview", words.Shared("overview"), Overview),
        };
        if (figures.Clients > 0)
        {
            parts.Add(("clients", words.Shared("clients"), new ClientIndex(page, words, report).Write));
            if (HeatMap.Suits(report, figures))
                parts.Add(("map", words.Own("map"), new HeatMap(page, words, report).Write));
            if (report.Exposure.Programmes.Count > 0)
            {
                parts.Add(("programmes", words.Shared("programmes"),
                    new ProgrammePart(page, words, report).Write));
            }

            parts.Add(("firms", words.Own("firms"), Firms));
            if (figures.Missing.Count > 0) parts.Add(("missing", words.Shared("missing-often"), Missing));
        }

        if (report.Rejected.Any())
        {
            parts.Add(("rejected", words.Shared("rejected"),
                new RejectedPart(page, words, report).Write));
        }

        return parts;
    }

    private void Head()
    {
        using (page.In("h1"))
        {
            page.Element("span", words.Shared("title"), ("class", "over"));
            page.Text(" ");
            page.Theirs(report.ListName);
        }

        using (page.In("p", ("class", "asked-on")))
        {
            var day = IsoDate.Format(report.Options.AsOf);
            page.Text($"{words.Shared("as-of")} ");
            page.Element("time", day, ("datetime", day));
            page.Text($" \u00B7 {words.Own("entries")}: {words.Count(report.Counts.Clients)}");
        }

        var versions = report.Versions;
        page.Element("p", string.Join(" \u00B7 ", $"{words.Shared("model-version")}: {versions.Model}",
            $"{words.Shared("catalogue-version")}: {versions.Catalogue}",
            $"{words.Shared("rules-version")}: {versions.Rules}"), ("class", "soft versions"));
    }

    private void Contents(List<(string Id, string Title, Action Write)> parts)
    {
        using var nav = page.In("nav", ("aria-label", words.Own("contents")));
        using var list = page.In("ul");
        foreach (var (id, title, _) in parts)
        {
            using var item = page.In("li");
            page.Element("a", title, ("href", $"#{id}"));
        }
    }

    private void Part(string id, string title, Action write)
    {
        page.Line();
        using var section = page.In("section", ("id", id), ("class", "part"), ("aria-labelledby", $"{id}-h"));
        page.Element("h2", title, ("id", $"{id}-h"));
        page.Line();
        write();
    }

    private void Overview()
    {
        using (page.In("div", ("class", "charts")))
        {
            OutcomeChart.Write(page, words, report.Counts);
            if (figures.Clients > 0)
                FitHistogram.Write(page, words, figures, report.Versions.FitCalibrated);
        }

        if (figures.Clients > 0)
            page.Element("p", words.AboutFit(report.Versions.FitCalibrated), ("class", "soft"));
        else page.Element("p", words.Own("nobody"), ("class", "notice"));
    }

    private void Firms()
    {
        using var charts = page.In("div", ("class", "charts"));
        Tallies(words.Shared("by-size"), words.Shared("size")).Write(page, figures.Sizes, words.Size);
        Tallies(words.Shared("by-country"), words.Shared("country"))
            .Write(page, figures.Countries, words.Country);
        Tallies(words.Shared("by-sector"), words.Own("sector"))
            .Write(page, figures.Sections, words.Section);
    }

    private void Missing() => Tallies(null, words.Shared("missing-fields"))
        .Write(page, figures.Missing, field => words.Fields([field]), "missing-h");

    private TallyTable Tallies(string? caption, string name) => new(words, caption, name, figures.Clients);
}
