using System.Text;
using System.Text.Unicode;
using BsrMatch.Input;

namespace BsrMatch.Evaluation;

/// <summary>One line of a file whose columns are separated by blanks, as TREC's are.</summary>
/// <param name="Source">The file.</param>
/// <param name="Number">The line, counted from 1.</param>
/// <param name="Columns">The columns; at least one.</param>
internal sealed record TrecLine(string Source, int Number, string[] Columns)
{
    public Fault Fault(string field, string? value, string expected, string remedy) =>
        new(Source, Number, field, value, expected, remedy);

    public Fault WrongColumns(string expected, string remedy) =>
        Fault("", string.Join(' ', Columns), expected, remedy);
}

/// <summary>Reads and guards files whose columns are separated by blanks.</summary>
internal static class TrecLines
{
    /// <summary>The lines that are not blank.</summary>
    /// <exception cref="InputException">The stream is not UTF-8.</exception>
    public static IEnumerable<TrecLine> Read(Stream stream, string source)
    {
        foreach (var (number, line) in Utf8Lines.Read(stream, source))
        {
            var utf8 = number == 1 && line.AsSpan().StartsWith("\uFEFF"u8) ? line.AsSpan(3) : line;
            if (!Utf8.IsValid(utf8))
            {
                throw new InputException(new Fault(source, number, "", null, "UTF-8 text",
                    "save the file as UTF-8"));
            }

            var text = Encoding.UTF8.GetString(utf8);
            var columns = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 0) yield return new TrecLine(source, number, columns);
        }
    }

    /// <summary>Rejects what would fall apart into several columns, or vanish, when read back.</summary>
    /// <exception cref="InputException">The value is empty or has blanks.</exception>
    public static void RequireOneColumn(string field, string value)
    {
        if (value.Length > 0 && !value.Any(char.IsWhiteSpace)) return;
        throw new InputException(new Fault("TREC output", null, field, value, "a text without blanks",
            "TREC files are separated by blanks; rename it"));
    }
}
