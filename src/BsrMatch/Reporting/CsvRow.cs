namespace BsrMatch.Reporting;

/// <summary>
/// A row of CSV as RFC 4180 has it, with comma and CRLF, whose texts no spreadsheet takes for formulas.
/// </summary>
/// <remarks>
/// A spreadsheet runs a cell beginning with = + - @ as a formula, and the text may come from anybody. Such
/// text gets an apostrophe in front, which spreadsheets take for "this is text"; numbers are left alone. Tab
/// and carriage return are treated alike, since some programs drop them first. See
/// https://owasp.org/www-community/attacks/CSV_Injection.
/// </remarks>
public static class CsvRow
{
    /// <summary>Some cells as a row, quoted where need be, with its line end.</summary>
    public static string Of(params IEnumerable<string> cells) =>
        string.Join(',', cells.Select(Quote)) + "\r\n";

    /// <summary>A text from anybody as a cell; empty for none.</summary>
    public static string Text(string? text) =>
        text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
            ? "'" + text
            : text ?? "";

    /// <summary>A cell, quoted where need be.</summary>
    internal static string Quote(string cell)
    {
        var hasEdge = cell.Length > 0 && (cell[0] == ' ' || cell[^1] == ' ');
        return hasEdge || cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }
}
