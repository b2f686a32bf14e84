using System.Buffers;
using System.Text;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>Makes any text one that a cell can hold.</summary>
internal static class SheetText
{
    /// <summary>Characters a cell of Excel holds.</summary>
    public const int LongestCell = 32_767;

    /// <summary>Line feeds a cell of Excel holds.</summary>
    public const int MostLineFeeds = 253;

    // The control characters XML 1.0 does not allow, the two non-characters, and the underscore that may
    // begin an escape.
    private static readonly SearchValues<char> Odd = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not '\t'), '\u007F', '_',
            '\uFFFE', '\uFFFF']);

    private static readonly SearchValues<char> Escaped = SearchValues.Create("&<>\"");

    /// <summary>
    /// Whether a spreadsheet that is told to type the text in would run it; the same beginnings as in our
    /// CSV. An inline string is never run, but a person may edit the cell.
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    /// <summary>
    /// The text without what XML or a cell cannot hold, cut where it is too long; what looks like an escape
    /// of the format, such as <c>_x000A_</c>, keeps its letters.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="cut">What to write where it is cut.</param>
    public static string Clean(string text, string cut)
    {
        if (text.Length > LongestCell) text = Cut(text, cut);
        return text.AsSpan().IndexOfAny(Odd) < 0 && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')
            ? text
            : Rewrite(text);
    }

    /// <summary>Writes a clean text into XML.</summary>
    public static void WriteEscaped(TextWriter xml, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            xml.Write(text[..at]);
            xml.Write(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            text = text[(at + 1)..];
        }

        xml.Write(text);
    }

    /// <summary>A text for an attribute or an element of XML.</summary>
    public static string Escape(string text)
    {
        using var xml = new StringWriter();
        WriteEscaped(xml, Clean(text, ""));
        return xml.ToString();
    }

    private static string Cut(string text, string mark)
    {
        var length = LongestCell - mark.Length;
        if (char.IsHighSurrogate(text[length - 1])) length--;
        return string.Concat(text.AsSpan(0, length), mark);
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length + 16);
        var feeds = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            if (c is '\r' or '\n') clean.Append(++feeds <= MostLineFeeds ? '\n' : ' ');
            else if (c == '_' && IsEscape(text, i)) clean.Append("_x005F_");
            else if (c < ' ' && c != '\t' || c == '\u007F') clean.Append(' ');
            else if (c is '\uFFFE' or '\uFFFF') clean.Append('\uFFFD');
            else if (!char.IsSurrogate(c)) clean.Append(c);
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                clean.Append(c).Append(text[++i]);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }

    // ISO/IEC 29500-1, 22.9.2.19 (ST_Xstring): _xHHHH_ stands for a character.
    private static bool IsEscape(string text, int at) =>
        at + 6 < text.Length && text[at + 1] is 'x' or 'X' && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2]) && char.IsAsciiHexDigit(text[at + 3])
        && char.IsAsciiHexDigit(text[at + 4]) && char.IsAsciiHexDigit(text[at + 5]);
}
