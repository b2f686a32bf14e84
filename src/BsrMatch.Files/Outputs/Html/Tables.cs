namespace BsrMatch.Files.Outputs.Html;

/// <summary>What all tables of the page have in common.</summary>
internal static class Tables
{
    /// <summary>
    /// A place that a wide table can be moved in sideways, by keyboard too, until the end of a
    /// <c>using</c>.
    /// </summary>
    /// <param name="page">Where to write.</param>
    /// <param name="namedBy">The id of the element that names the table.</param>
    public static Markup.Scope Wide(Markup page, string namedBy) => page.In("div", ("class", "wide"),
        ("role", "region"), ("tabindex", "0"), ("aria-labelledby", namedBy));

    /// <summary>
    /// The row of headers: a text and the style of its column. A column of drawings has no header, since
    /// each says what it is.
    /// </summary>
    public static void Headers(Markup page, params ReadOnlySpan<(string Text, string? Kind)> headers)
    {
        using var head = page.In("thead");
        using var row = page.In("tr");
        foreach (var (text, kind) in headers)
        {
            if (text.Length > 0) Header(page, text, kind);
            else page.Element("td", "", ("class", kind));
        }
    }

    /// <summary>The header of a column.</summary>
    public static void Header(Markup page, string text, string? kind = null) =>
        page.Element("th", text, ("scope", "col"), ("class", kind));

    /// <summary>A count with its share.</summary>
    public static void Count(Markup page, HtmlWords words, long count, long all)
    {
        using var cell = page.In("td", ("class", "number"));
        page.Text(words.Count(count));
        page.Text(" ");
        page.Element("small", words.Percent(count, all));
    }
}
