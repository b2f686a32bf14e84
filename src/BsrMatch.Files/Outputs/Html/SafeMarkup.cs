using System.Globalization;
using System.Text;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>
/// Makes any text harmless between tags and inside a quoted attribute: nothing in it is markup, nothing in it
/// is forbidden in XML 1.0 (section 2.2), and no invisible mark makes it read otherwise than it is.
/// </summary>
internal static class SafeMarkup
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Writes a text, escaped.</summary>
    public static void Write(TextWriter writer, string text)
    {
        var done = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPlain(text[at])) continue;
            writer.Write(text.AsSpan(done, at - done));
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            WriteOdd(writer, rune);
            at += length - 1;
            done = at + 1;
        }

        writer.Write(text.AsSpan(done));
    }

    private static bool IsPlain(char c) =>
        c is >= ' ' and < '\x7F' and not ('&' or '<' or '>' or '"' or '\'') or >= '\u00C0' and < '\u0300';

    private static void WriteOdd(TextWriter writer, Rune rune)
    {
        switch (rune.Value)
        {
            case '&': writer.Write("&amp;"); return;
            case '<': writer.Write("&lt;"); return;
            case '>': writer.Write("&gt;"); return;
            case '"': writer.Write("&quot;"); return;
            case '\'': writer.Write("&#39;"); return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator:
                writer.Write(' ');
                return;

            // Marks of direction reorder the line. Joiners are letters' business, also inside emoji.
            case UnicodeCategory.Format when rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner):
                return;
        }

        // U+xxFFFE and U+xxFFFF are no characters; half a pair was decoded as the replacement character.
        var sound = (rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : rune;
        Span<char> pair = stackalloc char[2];
        writer.Write(pair[..sound.EncodeToUtf16(pair)]);
    }
}
