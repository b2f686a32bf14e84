using BsrMatch.Reporting;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>Reads back what <see cref="CsvRow.Text"/> wrote.</summary>
internal static class GuardedText
{
    /// <summary>The text without the apostrophe that keeps a spreadsheet from running it.</summary>
    public static string Of(string text) =>
        text is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? text[1..] : text;
}
