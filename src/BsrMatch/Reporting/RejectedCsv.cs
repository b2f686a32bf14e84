using System.Globalization;
using System.Text;
using BsrMatch.Batch;

namespace BsrMatch.Reporting;

/// <summary>
/// Writes the rows of a list that could not be scored as CSV, a row for each thing wrong, in the form of
/// <see cref="ResultCsv"/>.
/// </summary>
public static class RejectedCsv
{
    private const string Header = "row,clientId,column,value,expected,remedy\r\n";

    /// <summary>Writes all rows, lazily.</summary>
    public static void Write(Stream output, IEnumerable<RejectedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        text.Write(Header);
        foreach (var row in rows)
        {
            foreach (var fault in row.Faults)
            {
                text.Write(CsvRow.Of(
                    row.Row.ToString(CultureInfo.InvariantCulture), CsvRow.Text(row.ClientId),
                    CsvRow.Text(fault.Field), CsvRow.Text(fault.Shown),
                    CsvRow.Text(fault.Expected), CsvRow.Text(fault.Remedy)));
            }
        }
    }
}
