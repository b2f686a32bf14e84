using System.Globalization;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>Bars as drawings that say in words what they show.</summary>
internal static class Bars
{
    /// <summary>A share of 0 to 1 as a bar.</summary>
    /// <param name="page">Where to write.</param>
    /// <param name="share">How much of the bar is filled.</param>
    /// <param name="title">What it shows, for those who cannot see it; null where a number beside it
    /// does.</param>
    /// <param name="second">A thinner bar below; null for none.</param>
    public static void Write(Markup page, double share, string? title, double? second = null)
    {
        using var svg = page.In("svg", ("class", second is null ? "bar" : "bar two"),
            ("viewBox", second is null ? "0 0 100 10" : "0 0 100 16"), ("preserveAspectRatio", "none"),
            ("role", title is null ? null : "img"), ("aria-hidden", title is null ? "true" : null),
            ("focusable", "false"));
        if (title is not null) page.Element("title", title);
        Rectangle(page, "track", 0, 0, 100, 10);
        Rectangle(page, "fill", 0, 0, 100 * Math.Clamp(share, 0, 1), 10);
        if (second is { } thin) Rectangle(page, "fill-2", 0, 11, 100 * Math.Clamp(thin, 0, 1), 5);
    }

    /// <summary>A rectangle of a drawing, its colour given by a class.</summary>
    public static void Rectangle(
        Markup page, string kind, double x, double y, double width, double height) =>
        page.Empty("rect", ("class", kind), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)),
            ("height", Number(height)));

    /// <summary>A number of a drawing.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
