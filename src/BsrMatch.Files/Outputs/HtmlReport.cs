using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Files.Outputs.Html;
using BsrMatch.Input;

namespace BsrMatch.Files.Outputs;

/// <summary>
/// A finished batch as one HTML page: the list in figures, then a sheet of A4 for each client. The page holds
/// all it needs, loads nothing and runs nothing. It is well-formed XML as well.
/// </summary>
public static class HtmlReport
{
    /// <summary>The most clients a page is written for; beyond that browsers take too long.</summary>
    public const int MostClients = 10_000;

    /// <summary>Tells, before anything is scored, whether a page holds the clients.</summary>
    /// <param name="output">Where it is to go, for the message.</param>
    /// <param name="clients">Number of clients, 0 or more.</param>
    /// <returns>What is wrong and which forms to use instead; null where they fit.</returns>
    public static Fault? TooLong(string output, long clients)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clients);
        return clients <= MostClients ? null : new Fault(output, null, "",
            string.Create(CultureInfo.InvariantCulture, $"{clients:#,0} clients"),
            string.Create(CultureInfo.InvariantCulture, $"at most {MostClients:#,0} clients on a page"),
            "write to a file ending in .xlsx, .csv, .jsonl or .parquet");
    }

    /// <summary>
    /// Writes the page. The clients are passed over several times and never held together; equal reports give
    /// equal bytes.
    /// </summary>
    /// <param name="output">Where to, as UTF-8; is left open.</param>
    /// <param name="report">The batch; its clients are asked for several times.</param>
    /// <exception cref="InputException">There are more than <see cref="MostClients"/> clients.</exception>
    public static void Write(Stream output, BatchReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var counts = report.Counts;
        if (TooLong(report.ListName, counts.Matched + counts.NoGoodMatch) is { } fault)
            throw new InputException(fault);
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
