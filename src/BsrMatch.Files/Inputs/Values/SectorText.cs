using System.Globalization;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>
/// Finds the NACE code that a cell meant before a spreadsheet took it for a number or a date, or before
/// somebody
/// wrote the national digits behind it.
/// </summary>
internal static class SectorText
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="version">The version of NACE, <c>2</c> or <c>2.1</c>.</param>
    /// <param name="isTyped">Whether no spreadsheet can have taken it for a number.</param>
    public static SectorReading Read(string text, string version, bool isTyped)
    {
        var code = text.Trim();
        if (MayBeMonth(code) && OfMonthText(code, version) is { } ofMonth) return ofMonth;
        code = code.Replace(',', '.');
        var candidates = new List<string>();
        if (Exists(code, version)) candidates.Add(code);
        // 1.1 was 01.1, and 321 may have been 03.21 as well as 32.1.
        var hasLetter = code.Length > 0 && char.IsAsciiLetter(code[0]);
        if (!isTyped && !hasLetter)
        {
            var dot = code.IndexOf('.');
            if (dot is 1 || (dot < 0 && code.Length is 1 or 3)) AddIfExists(candidates, "0" + code, version);
            if (dot is 1 or 2 && code.Length - dot == 2) AddIfExists(candidates, Padded(code, dot), version);
        }

        if (candidates.Count == 0) candidates.AddRange(National(code, version));
        return Decide(candidates, code, version);
    }

    /// <summary>Reads a number, such as 1.1 for 01.10.</summary>
    public static SectorReading Read(double number, string version) =>
        Read(number.ToString("0.####", CultureInfo.InvariantCulture), version, isTyped: false);

    /// <summary>Reads a date that was a code with a point: the 10th of January was 10.01 or 01.10.</summary>
    /// <param name="serial">The day.</param>
    /// <param name="format">The format it is shown in: one that begins with the month tells its
    /// order.</param>
    /// <param name="version">The version of NACE.</param>
    public static SectorReading Read(double serial, string format, string version)
    {
        if (SerialDay.Of(serial) is not { } day) return new(null, []);
        var (hasDay, hasYear) = (format.Contains('d'), format.Contains('y'));
        var isDayFirst = format.IndexOf('d') < format.IndexOf('m');
        var candidates = new List<string>();
        if (hasYear || !hasDay) AddMonthAndYear(candidates, day, version);
        // A day and a month alone stand in the order of the format; a whole date may have been either.
        if (hasDay && (hasYear || isDayFirst))
            AddIfExists(candidates, $"{day.Day:00}.{day.Month:00}", version);
        if (hasDay && (hasYear || !isDayFirst))
            AddIfExists(candidates, $"{day.Month:00}.{day.Day:00}", version);
        return Decide(candidates, "", version);
    }

    private static void AddMonthAndYear(List<string> candidates, DateOnly day, string version)
    {
        if (day.Day == 1) AddIfExists(candidates, $"{day.Month:00}.{day.Year % 100:00}", version);
    }

    private static bool MayBeMonth(string code) =>
        code.Length is >= 5 and <= 12 && code.Any(char.IsAsciiDigit) && code.Count(char.IsLetter) >= 3;

    // "01. Nov" was 01.11, and "Jan 61" was 01.61.
    private static SectorReading? OfMonthText(string code, string version)
    {
        var parts = code.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var first, var second]) return null;
        var candidates = new List<string>();
        if (DayText.Month(second) is { } month && IsTwoDigits(first))
            AddIfExists(candidates, $"{first.PadLeft(2, '0')}.{month:00}", version);
        else if (DayText.Month(first) is { } named && IsTwoDigits(second))
            AddIfExists(candidates, $"{named:00}.{second.PadLeft(2, '0')}", version);
        else
            return null;
        return Decide(candidates, code, version);
    }

    private static bool IsTwoDigits(string text) => text.Length is 1 or 2 && text.All(char.IsAsciiDigit);

    // WZ 28.93.0, PKD 28.93.Z, NAF 28.93Z, EMTAK 28931, DB07 289300.
    private static List<string> National(string code, string version)
    {
        var national = new List<string>();
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var isPointed = code.Length > 2 && code[2] == '.';
        if (isPointed && digits.Length >= 4) AddIfExists(national, $"{digits[..2]}.{digits[2..4]}", version);
        else if (!isPointed && code.All(char.IsAsciiDigit) && digits.Length is >= 4 and <= 6)
        {
            if (digits.Length > 4) AddIfExists(national, $"{digits[..2]}.{digits[2..4]}", version);
            // A leading zero may be lost in front of the national digits.
            AddIfExists(national, $"0{digits[..1]}.{digits[1..3]}", version);
        }
        else if (code.Length == 5 && char.IsAsciiLetter(code[^1]) && digits.Length == 4)
            AddIfExists(national, $"{digits[..2]}.{digits[2..]}", version);
        return national;
    }

    private static string Padded(string code, int dot) =>
        (dot == 1 ? "0" + code : code) + "0";

    private static SectorReading Decide(List<string> candidates, string written, string version)
    {
        var codes = candidates.Select(code => Parse(code, version)).Distinct().ToList();
        // A group with a single class means the same as the class: 01.5 and 01.50.
        for (var i = codes.Count - 1; i > 0; i--)
        {
            if (codes.Take(i).Any(code => code.IsWithin(codes[i]) == true && codes[i].IsWithin(code) == true))
                codes.RemoveAt(i);
        }

        var texts = codes.Select(code => code.ToString()).ToList();
        return texts.Count == 1
            ? new(candidates[0] == written ? written : texts[0], [])
            : new(null, texts);
    }

    private static NaceCode Parse(string code, string version) =>
        NaceCode.TryParse(code, version, out var parsed) ? parsed : default;

    private static bool Exists(string code, string version) => NaceCode.TryParse(code, version, out _);

    private static void AddIfExists(List<string> candidates, string code, string version)
    {
        if (Exists(code, version)) candidates.Add(code);
    }
}

/// <summary>What was read as a sector.</summary>
/// <param name="Code">The code; null where there is none, or several.</param>
/// <param name="Several">The codes it may be where there are several.</param>
internal readonly record struct SectorReading(string? Code, IReadOnlyList<string> Several);
