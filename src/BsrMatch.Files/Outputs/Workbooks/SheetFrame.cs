using System.Globalization;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>What stands around the rows of a sheet, in the order the format asks for.</summary>
internal static class SheetFrame
{
    private const int LongestFooter = 100;

    private static readonly string[] Columns = [.. Enumerable.Range(0, 200).Select(Spell)];

    /// <summary>The letters of a column, counted from 0.</summary>
    public static string Column(int index) => index < Columns.Length ? Columns[index] : Spell(index);

    public static void Begin(TextWriter xml, SheetLayout layout, bool isFirst)
    {
        xml.Write(XlsxPackage.Declaration);
        xml.Write($"<worksheet xmlns=\"{XlsxPackage.Main}\" xmlns:r=\"{XlsxPackage.Relationships}\">");
        xml.Write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.Write("<sheetViews><sheetView showGridLines=\"0\"");
        if (isFirst) xml.Write(" tabSelected=\"1\"");
        xml.Write(" workbookViewId=\"0\">");
        WritePane(xml, layout);
        xml.Write("</sheetView></sheetViews>");
        xml.Write("<sheetFormatPr defaultRowHeight=\"16\" customHeight=\"1\"/><cols>");
        for (var i = 0; i < layout.Widths.Count; i++)
        {
            var width = layout.Widths[i].ToString("0.##", CultureInfo.InvariantCulture);
            xml.Write($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>");
        }

        xml.Write("</cols><sheetData>");
    }

    public static void End(TextWriter xml, SheetLayout layout, string footer, string? filter, string? bars,
        SheetChoices? choices, IReadOnlyList<(int Row, int Column, int Url)> links)
    {
        xml.Write("</sheetData>");
        if (filter is not null) xml.Write($"<autoFilter ref=\"{filter}\"/>");
        if (bars is not null) WriteBars(xml, bars);
        if (choices is not null) WriteChoices(xml, choices);
        WriteLinks(xml, links);
        xml.Write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" ");
        xml.Write("footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" ");
        xml.Write($"fitToWidth=\"{layout.PagesWide}\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L");
        xml.Write(SheetText.Escape(Footer(footer)));
        xml.Write("&amp;C&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>");
    }

    // An ampersand begins a code there; and a digit right after &L would be taken for a size.
    private static string Footer(string text) =>
        " " + (text.Length > LongestFooter ? text[..LongestFooter] : text)
            .Replace("&", "&&", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static void WritePane(TextWriter xml, SheetLayout layout)
    {
        var (rows, columns) = (layout.FrozenRows, layout.FrozenColumns);
        if (rows == 0 && columns == 0) return;
        var pane = (rows, columns) switch
        {
            (0, _) => "topRight",
            (_, 0) => "bottomLeft",
            _ => "bottomRight",
        };
        xml.Write("<pane");
        if (columns > 0) xml.Write($" xSplit=\"{columns}\"");
        if (rows > 0) xml.Write($" ySplit=\"{rows}\"");
        xml.Write($" topLeftCell=\"{Column(columns)}{rows + 1}\" activePane=\"{pane}\" state=\"frozen\"/>");
        xml.Write($"<selection pane=\"{pane}\"/>");
    }

    private static void WriteBars(TextWriter xml, string range)
    {
        xml.Write($"<conditionalFormatting sqref=\"{range}\"><cfRule type=\"dataBar\" priority=\"1\">");
        xml.Write("<dataBar><cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"1\"/>");
        xml.Write($"<color rgb=\"FF{HeatScale.Fill(2)}\"/></dataBar></cfRule></conditionalFormatting>");
    }

    // Another word is refused by the spreadsheet; the words must hold no comma.
    private static void WriteChoices(TextWriter xml, SheetChoices choices)
    {
        xml.Write("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" ");
        xml.Write($"showErrorMessage=\"1\" sqref=\"{choices.Range}\"><formula1>\"");
        xml.Write(string.Join(',', choices.Words));
        xml.Write("\"</formula1></dataValidation></dataValidations>");
    }

    private static void WriteLinks(TextWriter xml, IReadOnlyList<(int Row, int Column, int Url)> links)
    {
        if (links.Count == 0) return;
        xml.Write("<hyperlinks>");
        foreach (var (row, column, url) in links)
            xml.Write($"<hyperlink ref=\"{Column(column)}{row}\" r:id=\"rId{url + 1}\"/>");
        xml.Write("</hyperlinks>");
    }

    private static string Spell(int index) =>
        (index >= 26 ? Spell((index / 26) - 1) : "") + (char)('A' + (index % 26));
}

/// <summary>Words that the cells of a range choose from.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Words">The words, without commas.</param>
internal sealed record SheetChoices(string Range, IReadOnlyList<string> Words);
