using System.Buffers;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>One number within a text, as people group and point it.</summary>
internal static class Numeral
{
    private const string Spaces = " \u00A0\u2009\u202F'’";

    private static readonly SearchValues<char> AnySpace = SearchValues.Create(Spaces);

    /// <summary>How many characters of a number the text begins with; at least one digit.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at])) at++;
            else if (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])) at++;
            else if (Spaces.Contains(text[at]) && at > 0 && IsGroup(text[(at + 1)..])) at++;
            else break;
        }

        return at;
    }

    /// <summary>Writes a number with a point for decimals and nothing else.</summary>
    /// <param name="text">The number.</param>
    /// <param name="sign">What is known of the list, for <c>1.234</c> and <c>1,234</c>.</param>
    /// <param name="evidence">What the number itself tells about signs.</param>
    /// <returns>Null for what is no number, or one that can be read in two ways.</returns>
    public static string? Plain(ReadOnlySpan<char> text, DecimalSign sign, out DecimalSign evidence)
    {
        evidence = DecimalSign.Unknown;
        Span<char> digits = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        if (!TryWithoutSpaces(text, digits, out var length, out var isGrouped)) return null;
        ReadOnlySpan<char> number = digits[..length];
        var (point, comma) = (number.IndexOf('.'), number.IndexOf(','));
        if (point < 0 && comma < 0) return number.ToString();
        var isBoth = point >= 0 && comma >= 0;
        var last = number.LastIndexOfAny('.', ',');
        var mark = number[last];
        var marks = number.Count(mark);
        if (isBoth || marks == 1)
        {
            if (marks > 1) return null;
            if (isBoth && !AreGroups(number[..last], mark == '.' ? ',' : '.')) return null;
            var decimals = number.Length - last - 1;
            var mayGroup = !isBoth && !isGrouped && decimals == 3 && last is >= 1 and <= 3
                && number[0] != '0';
            if (!mayGroup)
            {
                evidence = mark == '.' ? DecimalSign.Point : DecimalSign.Comma;
                return Decimal(number, last);
            }

            if (sign is DecimalSign.Unknown or DecimalSign.Mixed) return null;
            return (sign == DecimalSign.Point) == (mark == '.') ? Decimal(number, last) : Whole(number);
        }

        if (isGrouped || !AreGroups(number, mark)) return null;
        evidence = mark == '.' ? DecimalSign.Comma : DecimalSign.Point;
        return Whole(number);
    }

    private static bool IsGroup(ReadOnlySpan<char> text) => text.Length >= 3
        && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])
        && (text.Length == 3 || !char.IsAsciiDigit(text[3]));

    private static bool TryWithoutSpaces(
        ReadOnlySpan<char> text, Span<char> digits, out int length, out bool isGrouped)
    {
        (length, isGrouped) = (0, false);
        var firstGroup = text.IndexOfAny(AnySpace);
        if (firstGroup > 3) return false;
        foreach (var c in text)
        {
            if (Spaces.Contains(c)) isGrouped = true;
            else digits[length++] = c;
        }

        return true;
    }

    private static bool AreGroups(ReadOnlySpan<char> whole, char mark)
    {
        var first = whole.IndexOf(mark);
        if (first < 0) return !whole.ContainsAny('.', ',');
        if (first is 0 or > 3) return false;
        for (var rest = whole[first..]; rest.Length > 0; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != mark || rest[1..4].ContainsAnyExceptInRange('0', '9'))
                return false;
        }

        return true;
    }

    private static string Whole(ReadOnlySpan<char> number) =>
        number.ToString().Replace(".", "", StringComparison.Ordinal).Replace(",", "",
            StringComparison.Ordinal);

    // A zero more, so that three decimals are not taken for thousands again.
    private static string Decimal(ReadOnlySpan<char> number, int at) =>
        $"{Whole(number[..at])}.{number[(at + 1)..]}{(number.Length - at - 1 == 3 ? "0" : "")}";
}
