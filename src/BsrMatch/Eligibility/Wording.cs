using System.Globalization;

namespace BsrMatch.Eligibility;

/// <summary>Values and limits as people read them.</summary>
internal static class Wording
{
    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string OneOf<T>(IEnumerable<T> choices) => Join(choices, "or");

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string AllOf<T>(IEnumerable<T> items) => Join(items, "and");

    public static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static string Euro(double value) => value.ToString("'EUR '#,0.##", CultureInfo.InvariantCulture);

    public static string Years(int count) => count == 1 ? "1 year" : $"{count} years";

    private static string Join<T>(IEnumerable<T> items, string conjunction)
    {
        var texts = items.Select(item => item?.ToString() ?? "").ToArray();
        return texts.Length < 2
            ? string.Concat(texts)
            : $"{string.Join(", ", texts[..^1])} {conjunction} {texts[^1]}";
    }
}
