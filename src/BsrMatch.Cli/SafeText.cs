using System.Globalization;
using System.Text;

namespace BsrMatch.Cli;

/// <summary>
/// Makes text from outside harmless on a terminal: control characters could move the cursor or change
/// colours, and marks of writing direction could make a line read otherwise than it is.
/// </summary>
internal static class SafeText
{
    /// <summary>
    /// The text on one line: blanks, line ends and control characters become one blank, invisible marks
    /// nothing.
    /// </summary>
    public static string OneLine(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.Format) continue;
            if (category != UnicodeCategory.Control && !Rune.IsWhiteSpace(rune)) safe.Append(rune.ToString());
            else if (safe.Length > 0 && safe[^1] != ' ') safe.Append(' ');
        }

        return safe.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// A word from the command line, for a message that complains of it. What has blanks is no word but most
    /// likely a client's own words, of which little is shown.
    /// </summary>
    public static string Word(string text) => OneLine(text, text.Any(char.IsWhiteSpace) ? 20 : 60);

    /// <summary>The same, cut between two words where it is longer than <paramref name="most"/>.</summary>
    public static string OneLine(string text, int most)
    {
        // Only the beginning is shown, so a text of a megabyte is not worked through.
        var isLong = text.Length > 2 * most;
        var line = OneLine(isLong ? text[..(2 * most)] : text);
        if (line.Length <= most) return isLong ? line + " ..." : line;
        var cut = line.LastIndexOf(' ', most);
        if (cut <= 0) cut = char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return line[..cut].TrimEnd(' ', ',', ';', '.') + " ...";
    }
}
