using BsrMatch.Batch;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>
/// A finished batch as one HTML page: the list in figures, then a sheet of A4 for each client. The page holds
/// all it needs, loads nothing and runs nothing. It is well-formed XML as well.
/// </summary>
public static class HtmlReport
{
    /// <summary>
    /// The most clients a page is written for; beyond that browsers take too long. A longer list is for
    /// <c>.xlsx</c>, <c>.csv</c> or <c>.jsonl</c>.
    /// </summary>
    public const int MostClients = 10_000;

    /// <summary>
    /// Writes the page. The clients are passed over several times and never held together; equal reports give
    /// equal bytes.
    /// </summary>
    /// <param name="output">Where to write, as UTF-8; stays open.</param>
    /// <param name="report">The batch.</param>
    /// <exception cref="ArgumentException">
    /// The report has more than <see cref="MostClients"/> clients.
    /// </exception>
    public static void Write(Stream output, BatchReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Counts.Matched + report.Counts.NoGoodMatch > MostClients)
        {
            throw new ArgumentException(
                $"A page holds {MostClients} clients at most; use .xlsx, .csv or .jsonl.", nameof(report));
        }

        using var page = new Markup(output);
        var words = new HtmlWords(report.Language);
        page.Raw("<!DOCTYPE html>\n");
        using var html = page.In("html", ("lang", words.Language));
        page.Line();
        PageHead.Write(page, $"{report.ListName} \u2013 {words.Shared("title")}");
        page.Line();
        using (page.In("body")) new ListPage(page, words, report).Write();
        page.Line();
    }
}
