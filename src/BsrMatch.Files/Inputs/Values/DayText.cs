using System.Globalization;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>Reads days and years as people write them.</summary>
internal static class DayText
{
    private static readonly string[] Months =
    [
        "jan", "feb", "mar", "mär", "mrz", "mars", "apr", "may", "mai", "maj", "jun", "jul", "aug", "sep",
        "okt", "oct", "nov", "dec", "dez", "des",
    ];

    private static readonly int[] MonthNumbers = [1, 2, 3, 3, 3, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10, 10, 11, 12,
        12, 12];

    /// <summary>Reads a day: <c>2026-03-31</c>, <c>31.03.2026</c>, <c>31/3/2026</c>, <c>31 March 2026</c>, a
    /// serial number; a time behind it does not matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOpen">Whether it can be two days, such as <c>3/4/2026</c>.</param>
    public static DateOnly? Read(string text, out bool isOpen)
    {
        isOpen = false;
        var day = WithoutTime(text.AsSpan().Trim());
        if (double.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
            return SerialDay.OfBare(serial);
        if (day.IndexOfAnyInRange('a', 'z') >= 0) return WithMonthName(day);
        var mark = day.IndexOfAny('.', '/', '-');
        if (mark < 0) return null;
        Span<int> parts = stackalloc int[3];
        if (!TryParts(day.TrimEnd('.'), day[mark], parts)) return null;
        if (mark == 4) return Make(parts[0], parts[1], parts[2]);
        if (parts[2] < 1000) return null;
        var dayFirst = Make(parts[2], parts[1], parts[0]);
        // Points stand in dates that begin with the day; with other signs some begin with the month.
        if (day[mark] == '.') return dayFirst;
        var monthFirst = Make(parts[2], parts[0], parts[1]);
        isOpen = dayFirst is not null && monthFirst is not null && dayFirst != monthFirst;
        return isOpen ? null : dayFirst ?? monthFirst;
    }

    // In any order: 31 March 2026, March 31, 2026, 2026 Mar 31.
    private static DateOnly? WithMonthName(ReadOnlySpan<char> text)
    {
        int? year = null, month = null, day = null;
        foreach (var range in text.SplitAny(" .,-/"))
        {
            var part = text[range];
            if (part.IsEmpty) continue;
            var isNumber =
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (isNumber && part.Length == 4 && year is null) year = number;
            else if (isNumber && part.Length <= 2 && day is null) day = number;
            else if (!isNumber && month is null && Month(part) is { } known) month = known;
            else return null;
        }

        return year is null || month is null || day is null ? null : Make(year.Value, month.Value, day.Value);
    }

    /// <summary>The only year with four digits in a date of any form; null where there is none, or
    /// two.</summary>
    public static int? Year(string text)
    {
        int? year = null;
        var rest = WithoutTime(text.AsSpan().Trim());
        while (!rest.IsEmpty)
        {
            var isDigit = char.IsAsciiDigit(rest[0]);
            var end = isDigit ? rest.IndexOfAnyExceptInRange('0', '9') : rest.IndexOfAnyInRange('0', '9');
            var part = end < 0 ? rest : rest[..end];
            rest = rest[part.Length..];
            if (!isDigit)
            {
                var word = part.Trim(" .,-/");
                if (word.Length > 0 && Month(word) is null) return null;
                continue;
            }

            if (part.Length < 3) continue;
            if (part.Length != 4 || year is not null) return null;
            year = int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return year;
    }

    /// <summary>The number of a month, given at least its first three letters; null for another
    /// word.</summary>
    public static int? Month(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            if (word.StartsWith(Months[i], StringComparison.OrdinalIgnoreCase)) return MonthNumbers[i];
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var time = text.Length < 12 ? -1 : text.IndexOf(':');
        if (time < 0) return text;
        var end = text[..time].LastIndexOfAny(' ', 'T');
        return end < 0 ? text : text[..end].TrimEnd();
    }

    private static bool TryParts(ReadOnlySpan<char> text, char mark, Span<int> parts)
    {
        var count = 0;
        foreach (var range in text.Split(mark))
        {
            if (count == 3) return false;
            var part = text[range].Trim();
            if (part.Length is 0 or > 4) return false;
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
                return false;
        }

        return count == 3;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1000 and <= 9999 && month is >= 1 and <= 12
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The day as a profile writes it.</summary>
    public static string Write(DateOnly day) => IsoDate.Format(day);
}
