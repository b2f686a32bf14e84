using System.Text;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>The workbook's styles: one a look, each in four kinds.</summary>
internal static class StyleSheet
{
    private const string Ink = "FF1A1A1A";
    private const string Grey = "FF5F5F5F";
    private const string Dark = "FF08306B";
    private const string White = "FFFFFFFF";

    private const string Wrap = "vertical=\"top\" wrapText=\"1\"";
    private const string Centre = "horizontal=\"center\" vertical=\"center\"";
    private const string Figure = "horizontal=\"right\" vertical=\"top\"";

    // Formats of our own. Figures end in a space, so that they keep away from the text beside them.
    private const int OpenShare = 164;
    private const int Count = 165;
    private const int Share = 166;

    private static readonly string[] Fonts =
    [
        Font(Ink), Font(Ink, bold: true), Font(Dark, bold: true, size: 16), Font(White, bold: true),
        Font(Grey), Font("FF0B57A4", underlined: true), Font(White), Font(Dark, bold: true, size: 12),
    ];

    private static readonly string[] Fills =
    [
        "<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>", Fill("08306B"),
        Fill("FFF2CC"), Fill("EFEFEF"), .. Enumerable.Range(0, HeatScale.Steps).Select(
            step => Fill(HeatScale.Fill(step))),
    ];

    // None, a cell of a table, the same below a line that parts clients.
    private static readonly string[] Borders =
    [
        "<left/><right/><top/><bottom/><diagonal/>",
        Box("<top style=\"thin\"><color rgb=\"FFD0D0D0\"/></top>"),
        Box("<top style=\"medium\"><color rgb=\"FF7F7F7F\"/></top>"),
    ];

    private static readonly Style[] Styles =
    [
        new(0, 0, 0, 0, "vertical=\"top\""),
        new(2, 0, 0, 0, "vertical=\"center\""),
        new(7, 0, 0, 0, "vertical=\"center\""),
        new(1, 0, 0, 0, "vertical=\"top\""),
        new(1, 0, 0, 0, "horizontal=\"right\" vertical=\"top\""),
        new(0, 0, 0, 3, "horizontal=\"left\" vertical=\"top\""),
        new(4, 0, 0, 0, "vertical=\"top\""),
        new(4, 0, 0, 0, "horizontal=\"right\" vertical=\"top\""),
        new(1, 3, 0, 0, "vertical=\"center\""),
        new(3, 2, 1, 0, "vertical=\"center\" wrapText=\"1\""),
        new(3, 2, 1, 0, "horizontal=\"center\" vertical=\"center\" textRotation=\"90\""),
        new(0, 0, 1, 0, Wrap),
        new(4, 0, 1, 0, Wrap),
        new(1, 0, 1, 0, Wrap),
        new(5, 0, 1, 0, Wrap),
        new(0, 0, 1, Count, Figure),
        new(0, 0, 1, Share, Figure),
        new(4, 4, 1, 0, Centre),
        new(4, 0, 1, 0, Centre),
        .. Heat(9), .. Heat(OpenShare),
    ];

    /// <summary>The number of a style.</summary>
    /// <param name="look">The look.</param>
    /// <param name="quoted">For text that a spreadsheet would run if it were typed in.</param>
    /// <param name="ruled">Below a line that parts one client from the next.</param>
    public static int Index(CellLook look, bool quoted, bool ruled) =>
        ((int)look * 4) + (quoted ? 1 : 0) + (ruled ? 2 : 0);

    /// <summary>The part of the package.</summary>
    public static string Xml()
    {
        var xml = new StringBuilder(XlsxPackage.Declaration)
            .Append($"<styleSheet xmlns=\"{XlsxPackage.Main}\">")
            .Append("<numFmts count=\"3\">")
            .Append(Format(OpenShare, $"0%\"{HeatScale.Open}\""))
            .Append(Format(Count, "#,##0\" \"")).Append(Format(Share, "0%\" \"")).Append("</numFmts>");
        List(xml, "fonts", Fonts, "font");
        List(xml, "fills", Fills, "fill");
        List(xml, "borders", Borders, "border");
        xml.Append("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
            .Append($"</cellStyleXfs><cellXfs count=\"{Styles.Length * 4}\">");
        foreach (var style in Styles)
            for (var kind = 0; kind < 4; kind++) xml.Append(style.Xml((kind & 1) != 0, (kind & 2) != 0));
        return xml.Append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" ")
            .Append("builtinId=\"0\"/></cellStyles></styleSheet>").ToString();
    }

    // What hardly fits is grey, so that the eye finds the rest.
    private static IEnumerable<Style> Heat(int format) => Enumerable.Range(0, HeatScale.Steps)
        .Select(step => (Step: step, Font: HeatScale.IsDark(step) ? 6 : step == 0 ? 4 : 0))
        .Select(heat => new Style(heat.Font, 5 + heat.Step, 1, format, Centre));

    private static void List(StringBuilder xml, string name, string[] items, string item)
    {
        xml.Append($"<{name} count=\"{items.Length}\">");
        foreach (var content in items) xml.Append($"<{item}>").Append(content).Append($"</{item}>");
        xml.Append($"</{name}>");
    }

    private static string Format(int id, string code) =>
        $"<numFmt numFmtId=\"{id}\" formatCode=\"{SheetText.Escape(code)}\"/>";

    private static string Font(string colour, bool bold = false, bool underlined = false, int size = 10) =>
        (bold ? "<b/>" : "") + (underlined ? "<u/>" : "")
        + $"<sz val=\"{size}\"/><color rgb=\"{colour}\"/><name val=\"Calibri\"/><family val=\"2\"/>";

    private static string Fill(string rgb) =>
        $"<patternFill patternType=\"solid\"><fgColor rgb=\"FF{rgb}\"/>"
        + "<bgColor indexed=\"64\"/></patternFill>";

    private static string Box(string top)
    {
        const string line = "style=\"thin\"><color rgb=\"FFD0D0D0\"/>";
        return $"<left {line}</left><right {line}</right>{top}<bottom {line}</bottom><diagonal/>";
    }

    private sealed record Style(int Font, int Fill, int Border, int Format, string Alignment)
    {
        public string Xml(bool quoted, bool ruled)
        {
            var border = ruled && Border == 1 ? 2 : Border;
            return $"<xf numFmtId=\"{Format}\" fontId=\"{Font}\" fillId=\"{Fill}\" "
                + $"borderId=\"{border}\" xfId=\"0\""
                + (quoted ? " quotePrefix=\"1\"" : "")
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + $" applyAlignment=\"1\"><alignment {Alignment}/></xf>";
        }
    }
}
