using BsrMatch.Batch;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>How often each programme was suggested, beside how many clients ask for what it is for.</summary>
internal sealed class ProgrammePart(Markup page, HtmlWords words, BatchReport report)
{
    private const int MostRows = 50;
    private const int MostRanks = 5;
    private const int MostNames = 3;

    private readonly ExposureTable exposure = report.Exposure;

    public void Write()
    {
        foreach (var programme in exposure.CrowdingOut) Warn(programme);
        page.Element("p", words.Shared("suggestion"));
        using (Tables.Wide(page, "programmes-h")) Suggested();
        if (exposure.Programmes.Count > MostRows)
        {
            page.Element("p", words.Shared("most-suggested", ("n", words.Count(MostRows)),
                ("all", words.Count(exposure.Programmes.Count))));
        }

        using (Tables.Wide(page, "reach")) Reach();
    }

    private IEnumerable<ProgrammeExposure> Shown => exposure.Programmes.Take(MostRows);

    private void Warn(ProgrammeExposure programme)
    {
        using var box = page.In("p", ("class", "warning"));
        page.Element("span", "!", ("class", "sign"), ("aria-hidden", "true"));
        page.Text(words.Crowding(programme,
            ProgrammeTitle.Short(report.Catalogue, programme.ProgrammeId), exposure.Clients));
    }

    private void Suggested()
    {
        using var table = page.In(
            "table", ("class", "tally programmes"), ("aria-labelledby", "programmes-h"));
        using (page.In("caption"))
        {
            Legend("fill", "suggested");
            page.Text(" ");
            Legend("fill-2", "needed");
        }

        Tables.Headers(page, (words.Shared("programme"), null), (words.Shared("suggested"), "number"),
            ("", "drawn"), (words.Shared("needed"), "number"), (words.Shared("first"), "number"),
            (words.Shared("good"), "number"));
        using var body = page.In("tbody");
        foreach (var programme in Shown) Row(programme);
    }

    private void Legend(string kind, string key)
    {
        using var legend = page.In("span", ("class", "legend"));
        page.Element("span", "", ("class", $"swatch {kind}"), ("aria-hidden", "true"));
        page.Text(words.Shared(key));
    }

    private void Row(ProgrammeExposure programme)
    {
        page.Line();
        using var row = page.In("tr");
        Name(programme);
        var suggested = words.Percent(programme.Suggested, exposure.Clients);
        var needed = words.Percent(programme.Needed, exposure.Clients);
        Tables.Count(page, words, programme.Suggested, exposure.Clients);
        using (page.In("td", ("class", "drawn")))
        {
            Bars.Write(page, HtmlWords.Share(programme.Suggested, exposure.Clients),
                $"{words.Shared("suggested")}: {suggested}; {words.Shared("needed")}: {needed}",
                HtmlWords.Share(programme.Needed, exposure.Clients));
        }

        Tables.Count(page, words, programme.Needed, exposure.Clients);
        page.Element("td", words.Count(programme.First), ("class", "number"));
        page.Element("td", words.Count(programme.Good), ("class", "number"));
    }

    private void Name(ProgrammeExposure programme)
    {
        using var name = page.In("th", ("scope", "row"));
        ProgrammeTitle.WriteShort(page, report.Catalogue, programme.ProgrammeId);
    }

    private void Reach()
    {
        var ranks = Math.Min(MostRanks, exposure.Programmes.Max(programme => programme.AtRank.Count));
        using var table = page.In("table", ("class", "reach"));
        page.Element("caption", words.Own("reach"), ("id", "reach"));
        using (page.In("thead"))
        using (page.In("tr"))
        {
            Tables.Header(page, words.Shared("programme"));
            for (var rank = 1; rank <= ranks; rank++)
                Tables.Header(page, words.Shared("at-place", ("n", words.Count(rank))), "number");
            Tables.Header(page, words.Shared("by-size"));
            Tables.Header(page, words.Shared("by-sector"));
            Tables.Header(page, words.Shared("by-country"));
        }

        using var body = page.In("tbody");
        foreach (var programme in Shown.Where(programme => programme.Suggested > 0))
        {
            page.Line();
            using var row = page.In("tr");
            Name(programme);
            for (var rank = 0; rank < ranks; rank++)
            {
                page.Element("td", words.Count(programme.AtRank.ElementAtOrDefault(rank)),
                    ("class", "number"));
            }

            page.Element("td", Names(programme.BySize, words.Size));
            page.Element("td", Names(programme.BySector, words.Section));
            page.Element("td", Names(programme.ByCountry, words.Country));
        }
    }

    private string Names(IReadOnlyList<Tally> tallies, Func<string, string> nameOf)
    {
        var told = tallies.Take(MostNames)
            .Select(tally => $"{nameOf(tally.Name)} {words.Count(tally.Count)}");
        if (tallies.Count > MostNames)
        {
            var others = tallies.Skip(MostNames).Sum(tally => tally.Count);
            told = told.Append($"{words.Own("others")} {words.Count(others)}");
        }

        return string.Join("; ", told);
    }
}
