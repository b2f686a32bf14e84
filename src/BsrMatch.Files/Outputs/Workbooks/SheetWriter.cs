using System.Globalization;
using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// Writes the rows of one sheet, top to bottom and left to right. Texts are inline strings: a table of shared
/// ones would grow with the list.
/// </summary>
internal sealed class SheetWriter : IDisposable
{
    // Excel takes no more than 65,530 hyperlinks a sheet; addresses after that are plain text.
    private const int MostLinks = 65_000;

    private readonly StreamWriter xml;
    private readonly SheetLayout layout;
    private readonly string footer;
    private readonly string cut;
    private readonly List<(int Row, int Column, int Url)> links = [];
    private readonly Dictionary<string, int> urls = new(StringComparer.Ordinal);
    private readonly List<string> urlsInOrder = [];
    private int column;
    private bool isRuled;
    private string? filter;
    private string? bars;
    private SheetChoices? choices;

    public SheetWriter(Stream part, SheetLayout layout, bool isFirst, string footer, string cut)
    {
        (this.layout, this.footer, this.cut) = (layout, footer, cut);
        xml = new StreamWriter(part, new UTF8Encoding(false), 1 << 16);
        SheetFrame.Begin(xml, layout, isFirst);
    }

    /// <summary>The row being written, from 1.</summary>
    public int Row { get; private set; }

    /// <summary>The web addresses that links lead to, in the order of their numbers from 0.</summary>
    public IReadOnlyList<string> Urls => urlsInOrder;

    /// <summary>Begins the next row.</summary>
    /// <param name="height">In points; null for that of a line.</param>
    /// <param name="ruled">Whether a line parts it from the row before.</param>
    public void StartRow(double? height = null, bool ruled = false)
    {
        if (Row == Workbook.MostRows)
            throw new InputException(Workbook.Overfull("the workbook", "more rows"));
        if (Row > 0) xml.Write("</row>");
        (column, isRuled) = (0, ruled);
        xml.Write("<row r=\"");
        Whole(++Row);
        if (height is { } points)
        {
            xml.Write("\" ht=\"");
            Real(points);
            xml.Write("\" customHeight=\"1");
        }

        xml.Write("\">");
    }

    /// <summary>Writes a text, or an empty cell of that look.</summary>
    public void Text(string? text, CellLook look)
    {
        if (string.IsNullOrEmpty(text))
        {
            Open(look, quoted: false);
            xml.Write("/>");
            return;
        }

        var clean = SheetText.Clean(text, cut);
        Open(look, SheetText.LooksLikeFormula(clean));
        xml.Write(" t=\"inlineStr\"><is><t");
        var hasEdge = char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1]) || clean.Contains('\n');
        xml.Write(hasEdge ? " xml:space=\"preserve\">" : ">");
        SheetText.WriteEscaped(xml, clean);
        xml.Write("</t></is></c>");
    }

    /// <summary>Writes a number; one that is not finite leaves the cell empty.</summary>
    public void Number(double value, CellLook look)
    {
        Open(look, quoted: false);
        if (!double.IsFinite(value))
        {
            xml.Write("/>");
            return;
        }

        xml.Write("><v>");
        Real(value);
        xml.Write("</v></c>");
    }

    /// <summary>Writes a web address; it can be followed if it is one of http or https.</summary>
    public void Link(string? url)
    {
        if (url is null || links.Count >= MostLinks || WebAddress.Safe(url) is not { } safe)
        {
            Text(url, CellLook.Text);
            return;
        }

        if (!urls.TryGetValue(safe, out var number))
        {
            urls.Add(safe, number = urls.Count);
            urlsInOrder.Add(safe);
        }

        links.Add((Row, column, number));
        Text(url, CellLook.Link);
    }

    /// <summary>Leaves cells out.</summary>
    public void Skip(int columns) => column += columns;

    /// <summary>Offers to filter the columns, from the row of headings to the last one written.</summary>
    public void Filter(int columns) => filter =
        $"A{layout.HeadingRow}:{SheetFrame.Column(columns - 1)}{Math.Max(Row, layout.HeadingRow)}";

    /// <summary>Shows the shares of a column, from a row to the last one, as bars.</summary>
    public void Bars(int atColumn, int fromRow)
    {
        var name = SheetFrame.Column(atColumn);
        if (Row >= fromRow) bars = $"{name}{fromRow}:{name}{Row}";
    }

    /// <summary>Offers words to choose from in a column, from a row to the last one.</summary>
    public void Choices(int atColumn, int fromRow, params IReadOnlyList<string> words)
    {
        var name = SheetFrame.Column(atColumn);
        if (Row >= fromRow) choices = new SheetChoices($"{name}{fromRow}:{name}{Row}", words);
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        if (Row > 0) xml.Write("</row>");
        SheetFrame.End(xml, layout, footer, filter, bars, choices, links);
        xml.Dispose();
    }

    private void Open(CellLook look, bool quoted)
    {
        xml.Write("<c r=\"");
        xml.Write(SheetFrame.Column(column++));
        Whole(Row);
        xml.Write("\" s=\"");
        Whole(StyleSheet.Index(look, quoted, isRuled));
        xml.Write('"');
    }

    private void Whole(int number)
    {
        Span<char> digits = stackalloc char[12];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        xml.Write(digits[..length]);
    }

    private void Real(double number)
    {
        Span<char> digits = stackalloc char[32];
        number.TryFormat(digits, out var length, "R", CultureInfo.InvariantCulture);
        xml.Write(digits[..length]);
    }
}
