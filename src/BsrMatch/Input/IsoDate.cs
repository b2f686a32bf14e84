using System.Globalization;

namespace BsrMatch.Input;

/// <summary>Days as <c>yyyy-MM-dd</c>.</summary>
public static class IsoDate
{
    private const string Pattern = "yyyy-MM-dd";

    /// <summary>Reads a day; nothing but <c>yyyy-MM-dd</c> is accepted.</summary>
    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>Writes a day.</summary>
    public static string Format(DateOnly date) => date.ToString(Pattern, CultureInfo.InvariantCulture);
}
