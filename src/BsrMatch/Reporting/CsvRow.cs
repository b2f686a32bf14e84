using System.Buffers;
using System.Text;

namespace BsrMatch.Reporting;

/// <summary>
/// A row of CSV as RFC 4180 has it, with comma and CRLF, whose texts no spreadsheet takes for formulas.
/// </summary>
/// <remarks>
/// A spreadsheet runs a cell beginning with = + - @ as a formula, and the text may come from anybody. Such
/// text gets an apostrophe in front, which spreadsheets take for "this is text"; numbers are left alone. Tab
/// and carriage return are treated alike, since some programs drop them first, and the same signs in full
/// width. See https://owasp.org/www-community/attacks/CSV_Injection.
/// <para>
/// Where the language of the system has semicolons between cells, Excel takes the commas and quotation marks
/// of this form for text, and a semicolon, a tab or a line's end inside a text begins a cell. So the
/// apostrophe stands there, too: in front of = and @, but of + and - only where the rest of that cell could
/// call something. The dash of a list's item or a telephone number stays as it is: at worst it is shown as a
/// number or an error.
/// </para>
/// </remarks>
public static class CsvRow
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(";\t\r\n");

    // A function's bracket, and what stands between a program or a sheet and its cell.
    private static readonly SearchValues<char> Calls = SearchValues.Create("(|!（｜！");

    /// <summary>Some cells as a row, quoted where need be, with its line end.</summary>
    public static string Of(params IEnumerable<string> cells) =>
        string.Join(',', cells.Select(Quote)) + "\r\n";

    /// <summary>A text from anybody as a cell; empty for none.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var begins = IsAlwaysRun(text[0]) || IsSign(text[0]) || text[0] is '\t' or '\r' or '\n';
        StringBuilder? guarded = begins ? new StringBuilder("'") : null;
        var written = 0;
        for (var end = text.AsSpan().IndexOfAny(Ends); end >= 0;)
        {
            var rest = text.AsSpan(end + 1);
            var next = rest.IndexOfAny(Ends);
            var cell = next < 0 ? rest : rest[..next];
            var blanks = cell.Length - cell.TrimStart(" \"\u00A0").Length;
            if (IsFormula(cell[blanks..]))
            {
                var at = end + 1 + blanks;
                (guarded ??= new StringBuilder()).Append(text, written, at - written).Append('\'');
                written = at;
            }

            end = next < 0 ? -1 : end + 1 + next;
        }

        return guarded is null ? text : guarded.Append(text, written, text.Length - written).ToString();
    }

    /// <summary>A cell, quoted where need be.</summary>
    internal static string Quote(string cell)
    {
        var hasEdge = cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' ');
        return hasEdge || cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }

    private static bool IsFormula(ReadOnlySpan<char> cell) => cell.Length > 1
        && (IsAlwaysRun(cell[0]) || (IsSign(cell[0]) && cell.ContainsAny(Calls)));

    private static bool IsAlwaysRun(char c) => c is '=' or '@' or '＝' or '＠';

    private static bool IsSign(char c) => c is '+' or '-' or '＋' or '－';
}
