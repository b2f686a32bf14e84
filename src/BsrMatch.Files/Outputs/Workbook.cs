using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Files.Outputs.Workbooks;
using BsrMatch.Input;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs;

/// <summary>
/// Writes a finished batch as an XLSX workbook of five sheets: overview with heat map, matches, open
/// questions, programmes, rejected rows.
/// </summary>
/// <remarks>
/// Memory does not grow with the number of clients: each sheet is a pass over them. Equal reports give equal
/// bytes. There is no formula in it, and no text of a client's becomes one.
/// </remarks>
public static class Workbook
{
    /// <summary>Rows a sheet of Excel holds.</summary>
    public const long MostRows = 1_048_576;

    // Facts, legend and headings above the rows of clients, and on the sheet of open questions a row for each
    // field; a round number of clients is left.
    private const long RowsAbove = 576;

    /// <summary>Tells, before anything is scored, whether a sheet holds the matches.</summary>
    /// <param name="output">Where they are to go, for the message.</param>
    /// <param name="clients">Number of clients, 0 or more.</param>
    /// <param name="matchesEach">Greatest number of matches of one client, 0 or more.</param>
    /// <returns>What is wrong and which forms to use instead; null where they fit.</returns>
    public static Fault? TooLong(string output, long clients, long matchesEach)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clients);
        ArgumentOutOfRangeException.ThrowIfNegative(matchesEach);
        // A client without a match has a row that says so.
        var rows = (Int128)clients * Math.Max(1, matchesEach) + RowsAbove;
        return rows <= MostRows ? null : Overfull(output, $"{Plain(rows)} rows");
    }

    /// <summary>How many clients a workbook holds.</summary>
    /// <param name="matchesEach">How many matches a client may have.</param>
    public static long MostClients(long matchesEach) => (MostRows - RowsAbove) / Math.Max(1, matchesEach);

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Where to; is left open.</param>
    /// <param name="report">The batch; its clients are asked for several times.</param>
    /// <exception cref="InputException">There are more matches than a sheet has rows.</exception>
    public static void Write(Stream output, BatchReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var words = new ReportWords(report.Language);
        string[] names =
        [
            words.Of("overview"), words.Of("matches"), words.Of("open-questions"), words.Of("programmes"),
            words.Of("rejected"),
        ];
        using var package = new XlsxPackage(output, names, report, words);
        new OverviewSheet(report, words).Write(package);
        var open = new OpenFields();
        new MatchesSheet(report with { Clients = open.Counting(report.Clients) }, words).Write(package);
        new OpenQuestionsSheet(report, words, open).Write(package);
        new ProgrammesSheet(report, words).Write(package);
        new RejectedSheet(report, words).Write(package);
        package.Finish();
    }

    /// <summary>That a sheet is full.</summary>
    internal static Fault Overfull(string output, string found) => new(output, null, "", found,
        $"at most {Plain(MostRows)} rows, which is what a sheet of Excel holds",
        "write to a file ending in .csv, .jsonl or .parquet, or lower --top");

    private static string Plain(Int128 number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
