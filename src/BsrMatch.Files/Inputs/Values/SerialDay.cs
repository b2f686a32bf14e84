using System.Globalization;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Values;

/// <summary>Days as spreadsheets count them: 1 is 1 January 1900.</summary>
/// <remarks>
/// ECMA-376 Part 1, 18.17.4.1. Spreadsheets take 1900 for a leap year, as Lotus 1-2-3 did; from 1 March 1900
/// on
/// the count is that of days since 30 December 1899.
/// </remarks>
internal static class SerialDay
{
    /// <summary>What a workbook of the 1904 system has to add.</summary>
    public const int From1904 = 1462;

    private const int FirstMarch1900 = 61;
    private const int LastDay = 2_958_465;
    private const int Earliest = 20_000;
    private const int Latest = 80_000;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>The day of a serial number; its time of day is left out.</summary>
    /// <returns>Null where there is no such day.</returns>
    public static DateOnly? Of(double serial)
    {
        if (!(serial >= 1 && serial < LastDay + 1)) return null;
        var days = (int)serial;
        return Zero.AddDays(days < FirstMarch1900 ? days + 1 : days);
    }

    /// <summary>A bare number that can only be a day: from 1954 to 2119.</summary>
    public static DateOnly? OfBare(double number) =>
        number is >= Earliest and <= Latest && number == Math.Floor(number) ? Of(number) : null;

    /// <summary>As a person reads it.</summary>
    public static string Write(double serial) => Of(serial) is { } day
        ? IsoDate.Format(day)
        : serial.ToString("R", CultureInfo.InvariantCulture);
}
