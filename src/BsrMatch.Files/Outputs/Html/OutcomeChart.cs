using BsrMatch.Batch;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>How many clients have a good match, how many none, and how many entries were rejected.</summary>
internal static class OutcomeChart
{
    private const double Width = 600;
    private const double Height = 34;
    private const double Gap = 3;

    public static void Write(Markup page, HtmlWords words, BatchCounts counts)
    {
        (string Kind, string Sign, string Name, long Count)[] parts =
        [
            ("matched", Signs.Yes, words.Shared("matched"), counts.Matched),
            ("unmatched", "\u2013", words.Shared("no-good-match"), counts.NoGoodMatch),
            ("rejected", Signs.No, words.Shared("rejected"), counts.Rejected),
        ];
        using var figure = page.In("figure", ("class", "chart"));
        page.Element("figcaption", words.Own("outcome"), ("id", "outcome"));
        var told = string.Join("; ", parts.Select(part => $"{part.Name}: {words.Count(part.Count)}"));
        using (page.In("svg", ("class", "stack"), ("viewBox", "0 0 600 34"), ("role", "img"),
            ("preserveAspectRatio", "none"), ("aria-labelledby", "outcome-title outcome-told")))
        {
            page.Element("title", words.Own("outcome"), ("id", "outcome-title"));
            page.Element("desc", told, ("id", "outcome-told"));
            Draw(page, [.. parts.Where(part => part.Count > 0).Select(part => (part.Kind, part.Count))]);
        }

        using var table = page.In("table", ("class", "tally"), ("aria-labelledby", "outcome"));
        Tables.Headers(page, (words.Own("outcome"), null), (words.Own("entries"), "number"));
        using var body = page.In("tbody");
        foreach (var part in parts)
        {
            page.Line();
            using var row = page.In("tr");
            using (page.In("th", ("scope", "row")))
            {
                page.Element("span", part.Sign, ("class", $"key {part.Kind}"), ("aria-hidden", "true"));
                page.Text(part.Name);
            }

            Tables.Count(page, words, part.Count, counts.Clients);
        }
    }

    private static void Draw(Markup page, IReadOnlyList<(string Kind, long Count)> parts)
    {
        var room = Width - Gap * (parts.Count - 1);
        var all = parts.Sum(part => part.Count);
        var x = 0.0;
        foreach (var (kind, count) in parts)
        {
            var width = room * HtmlWords.Share(count, all);
            Bars.Rectangle(page, kind, x, 0, width, Height);
            x += width + Gap;
        }
    }
}
