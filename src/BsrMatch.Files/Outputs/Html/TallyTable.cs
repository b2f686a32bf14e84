using BsrMatch.Batch;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>Clients counted by something, as a table with a bar in each row.</summary>
/// <param name="Words">The words.</param>
/// <param name="Caption">What the table is called; null where a heading does.</param>
/// <param name="Name">What is counted by.</param>
/// <param name="Clients">Number of all clients.</param>
internal sealed record TallyTable(HtmlWords Words, string? Caption, string Name, long Clients)
{
    private const int MostRows = 12;

    /// <summary>Writes the first rows, and what is left added up in one.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="tallies">The counts, each called by its key.</param>
    /// <param name="nameOf">What a key is called.</param>
    /// <param name="heading">The id of the heading that names the table; null where its caption
    /// does.</param>
    public void Write(
        Markup page, IReadOnlyList<Tally> tallies, Func<string, string> nameOf, string? heading = null)
    {
        using var table = page.In("table", ("class", "tally"), ("aria-labelledby", heading));
        if (Caption is not null) page.Element("caption", Caption);
        Tables.Headers(page, (Name, null), (Words.Shared("clients"), "number"), ("", "drawn"));
        using var body = page.In("tbody");
        // A rest of one is no shorter than its name.
        var shown = tallies.Count > MostRows + 1 ? MostRows : tallies.Count;
        foreach (var tally in tallies.Take(shown)) Row(page, nameOf(tally.Name), tally.Count);
        if (tallies.Count > shown)
            Row(page, Words.Own("others"), tallies.Skip(shown).Sum(tally => tally.Count));
    }

    private void Row(Markup page, string name, long count)
    {
        page.Line();
        using var row = page.In("tr");
        var title = HtmlWords.Capital(name);
        using (page.In("th", ("scope", "row"))) page.Theirs(title);
        Tables.Count(page, Words, count, Clients);
        using var cell = page.In("td", ("class", "drawn"));
        Bars.Write(page, HtmlWords.Share(count, Clients), $"{title}: {Words.Percent(count, Clients)}");
    }
}
