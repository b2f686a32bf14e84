using System.Globalization;

namespace BsrMatch.Files.Outputs.Html;

/// <summary>How the fits of the best matches are spread.</summary>
internal static class FitHistogram
{
    private const double Step = 56;
    private const double Column = 46;
    private const double Floor = 170;
    private const double Highest = 140;

    public static void Write(Markup page, HtmlWords words, ListFigures figures, bool isCalibrated)
    {
        using var figure = page.In("figure", ("class", "chart"));
        page.Element("figcaption", words.Own("best-fits"), ("id", "fits"));
        Draw(page, words, figures.BestFits, isCalibrated);
        using var table = page.In("table", ("class", "tally"), ("aria-labelledby", "fits"));
        Tables.Headers(page, (words.Of("label.fit"), null), (words.Shared("clients"), "number"));
        using var body = page.In("tbody");
        for (var bin = figures.BestFits.Count - 1; bin >= 0; bin--)
        {
            if (figures.BestFits[bin] > 0)
                Row(page, words, Range(words, bin, isCalibrated), figures.BestFits[bin], figures.Clients);
        }

        if (figures.WithoutMatch > 0)
            Row(page, words, words.Shared("no-match"), figures.WithoutMatch, figures.Clients);
    }

    private static void Row(Markup page, HtmlWords words, string name, long count, long all)
    {
        page.Line();
        using var row = page.In("tr");
        page.Element("th", HtmlWords.Capital(name), ("scope", "row"));
        Tables.Count(page, words, count, all);
    }

    private static void Draw(Markup page, HtmlWords words, IReadOnlyList<long> bins, bool isCalibrated)
    {
        var most = bins.Max();
        using var svg = page.In("svg", ("class", "histogram"), ("viewBox", "0 0 570 205"), ("role", "img"),
            ("aria-labelledby", "fits-title fits-told"));
        page.Element("title", words.Own("best-fits"), ("id", "fits-title"));
        var told = bins.Index().Where(bin => bin.Item > 0).Reverse()
            .Select(bin => $"{Range(words, bin.Index, isCalibrated)}: {words.Count(bin.Item)}");
        page.Element("desc", string.Join("; ", told), ("id", "fits-told"));
        for (var bin = 0; bin < bins.Count; bin++)
        {
            var height = Highest * HtmlWords.Share(bins[bin], most);
            var x = 7 + bin * Step;
            Bars.Rectangle(page, "fill", x, Floor - height, Column, height);
            var middle = x + Column / 2;
            if (bins[bin] > 0) Label(page, middle, Floor - height - 7, words.Count(bins[bin]), "count");
            Label(page, middle, Floor + 20, Short(bin), "axis");
        }

        Bars.Rectangle(page, "axis-line", 0, Floor, 570, 1.5);
    }

    private static void Label(Markup page, double x, double y, string text, string kind) =>
        page.Element("text", text, ("class", kind), ("x", Bars.Number(x)), ("y", Bars.Number(y)),
            ("text-anchor", "middle"));

    private static string Short(int bin) =>
        string.Create(CultureInfo.InvariantCulture, $"{bin * 10}\u2013{Last(bin)}");

    // The last step holds 100 too.
    private static int Last(int bin) => bin == 9 ? 100 : bin * 10 + 9;

    private static string Range(HtmlWords words, int bin, bool isCalibrated) =>
        isCalibrated ? words.Phrases.Of("percent", ("n", Short(bin))) : Short(bin);
}
