using System.Globalization;
using BsrMatch.Batch;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>All clients in a line each, with the way to their sheets.</summary>
internal sealed class ClientIndex(Markup page, HtmlWords words, BatchReport report)
{
    public void Write()
    {
        using var region = Tables.Wide(page, "clients-h");
        using var table = page.In("table", ("class", "index"), ("aria-labelledby", "clients-h"));
        Tables.Headers(page, (words.Shared("row"), "number"), (words.Shared("firm"), null),
            (words.Shared("country"), null), (words.Shared("size"), null), (words.Shared("best-match"), null),
            (words.Of("label.verdict"), null), (words.Of("label.fit"), null),
            (words.Shared("next-question"), null));
        using var body = page.In("tbody");
        var place = 0;
        foreach (var client in report.Clients) Row(client, ++place);
    }

    private void Row(ClientOutcome client, int place)
    {
        page.Line();
        using var row = page.In("tr");
        page.Element("td", client.Row.ToString(CultureInfo.InvariantCulture), ("class", "number"));
        using (page.In("th", ("scope", "row")))
        {
            using (page.In("a", ("href", $"#{ClientSheet.IdOf(place)}")))
                page.Theirs(ClientSheet.NameOf(client));
            if (client.Name is not null)
            {
                using var id = page.In("small");
                page.Theirs(client.ClientId);
            }
        }

        page.Element("td", words.Country(client.Country));
        page.Element("td", words.Sizes(client.Sizes));
        if (ListFigures.BestOf(client) is { } best) Best(best, client.NoGoodMatch);
        else page.Element("td", words.Shared("no-match"), ("colspan", "3"), ("class", "soft"));
        page.Element("td", client.NextField is { } field
            ? HtmlWords.Capital(words.Fields([field]))
            : "\u2013");
    }

    private void Best(MatchOutcome best, bool isOnlyNearest)
    {
        using (page.In("td"))
        {
            if (isOnlyNearest)
            {
                page.Text(HtmlWords.Capital(words.Shared("nearest",
                    ("programme", ProgrammeTitle.Short(report.Catalogue, best.ProgrammeId)))));
            }
            else ProgrammeTitle.WriteShort(page, report.Catalogue, best.ProgrammeId);
        }

        using (page.In("td")) VerdictWord.Write(page, words, best);
        using var fit = page.In("td", ("class", "fit"));
        Bars.Write(page, best.Fit, title: null);
        page.Text(" ");
        page.Element("span", words.Fit(best.Fit, report.Versions.FitCalibrated), ("class", "number"));
    }
}
