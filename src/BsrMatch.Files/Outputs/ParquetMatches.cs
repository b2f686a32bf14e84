using BsrMatch.Batch;
using BsrMatch.Files.Outputs.Columnar;
using Parquet;
using Parquet.Schema;

namespace BsrMatch.Files.Outputs;

/// <summary>
/// Writes the matches of a finished batch as Parquet, one row a match: the columns of the result's CSV as far
/// as a batch keeps them, and what is known of the client. A list is one text, its members joined by "; "; an
/// absent value is null. A client without a match has no row.
/// </summary>
/// <remarks>
/// Rows are written in groups, so memory does not grow with the number of clients. Equal reports give equal
/// bytes. Texts are as they are: nothing runs them there.
/// </remarks>
public static class ParquetMatches
{
    // Some 20 MB of text: enough to compress well, little enough to hold.
    private const int GroupRows = 10_000;

    /// <summary>Writes them.</summary>
    /// <param name="output">Where to; is left open.</param>
    /// <param name="report">The batch; its clients are asked for once.</param>
    public static void Write(Stream output, BatchReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        WriteAsync(output, report).GetAwaiter().GetResult();
    }

    private static async Task WriteAsync(Stream output, BatchReport report)
    {
        var columns = MatchColumns.Create();
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, output).ConfigureAwait(false);
        var rows = 0;
        foreach (var client in report.Clients)
        {
            foreach (var match in client.Matches)
            {
                var row = new MatchRow(report, client, match, report.Catalogue.Find(match.ProgrammeId));
                foreach (var column in columns) column.Add(row);
                if (++rows % GroupRows == 0) await WriteGroupAsync(writer, columns).ConfigureAwait(false);
            }
        }

        // A file without a group is read by few.
        if (rows == 0 || rows % GroupRows > 0) await WriteGroupAsync(writer, columns).ConfigureAwait(false);
    }

    private static async Task WriteGroupAsync(ParquetWriter writer, IReadOnlyList<MatchColumn> columns)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns) await column.WriteAsync(group).ConfigureAwait(false);
        group.CompleteValidate();
    }
}
