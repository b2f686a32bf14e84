using System.Globalization;

namespace BsrMatch.Training.Checking;

/// <summary>Makes what comes from a text fit for one line of a report.</summary>
internal static class Printable
{
    /// <summary>The text with blanks for line ends, control characters and invisible ones.</summary>
    public static string Of(string text) => string.Concat(text.Select(c => IsSeen(c) ? c : ' '));

    /// <summary>A character by its number, for those nobody can see.</summary>
    public static string Code(char c) => $"U+{(int)c:X4}";

    private static bool IsSeen(char c) => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
