using System.Globalization;
using BsrMatch.Input;
using BsrMatch.Text;

namespace BsrMatch.Training.Checking;

/// <summary>
/// Characters a text got on its way through programs that mistook its encoding. Each kind is one fault a
/// field, at the first place it occurs.
/// </summary>
internal static class EncodingCheck
{
    private const string Rule = "encoding";

    private static readonly (string Kind, Func<string, int, bool> IsAt)[] Kinds =
    [
        ("a replacement character", (text, i) => text[i] == '\uFFFD'),
        ("letters that were UTF-8 once", Mojibake.IsAt),
        ("a control character", (text, i) => char.IsControl(text[i]) && text[i] != '\n'),
        ("a character not in Unicode form C", (text, i) => IsApart(text[i])),
        ("an invisible character", (text, i) => IsInvisible(text[i])),
    ];

    public static IEnumerable<Finding> Run(LabelledData data) =>
        from text in data.Texts
        from field in text.Fields
        from kind in Kinds
        let at = FirstAt(field.Text, kind.IsAt)
        where at >= 0
        select Finding.Of(true, Rule, text,
            $"{field.Field}: {kind.Kind} ({Printable.Code(field.Text[at])}) at character {at + 1}; "
            + "write it as it was meant");

    private static int FirstAt(string text, Func<string, int, bool> isAt)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (isAt(text, i)) return i;
        }

        return -1;
    }

    // Without ICU there is no normalising. It is not needed: in the languages of the region each letter has a
    // code of its own, so an accent that stands apart is not form C, nor are the signs that double a letter.
    private static bool IsApart(char c) => TokenisedText.IsAccent(c) || c is '\u2126' or '\u212A' or '\u212B';

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
