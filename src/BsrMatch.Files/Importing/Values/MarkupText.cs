using System.Net;
using System.Text;

namespace BsrMatch.Files.Importing.Values;

/// <summary>The words of a text with HTML around them.</summary>
internal static class MarkupText
{
    private static readonly string[] Breaks =
        ["p", "br", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4", "tr", "td", "table"];

    /// <summary>The text without tags, its entities as the characters they mean; one line for each
    /// paragraph.</summary>
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return text;
        var plain = new StringBuilder(text.Length);
        // Looked for once: a text may have half a million tags that are not closed.
        var (at, lastClose) = (0, text.LastIndexOf('>'));
        while (at < text.Length)
        {
            var end = text[at] == '<' && at < lastClose && IsTag(text, at) ? text.IndexOf('>', at) : -1;
            if (end < 0)
            {
                plain.Append(text[at++]);
                continue;
            }

            if (Breaks.Contains(NameOf(text.AsSpan(at + 1, end - at - 1)))) plain.Append('\n');
            at = end + 1;
        }

        return Tidy(WebUtility.HtmlDecode(plain.ToString()));
    }

    // "a < b" is no tag.
    private static bool IsTag(string text, int at) =>
        at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!');

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var end = name.IndexOfAny(" /\t\r\n");
        name = end < 0 ? name : name[..end];
        return name.Length > 10 ? "" : name.ToString().ToLowerInvariant();
    }

    private static string Tidy(string text)
    {
        var lines = text.Replace("\0", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines);
    }
}
