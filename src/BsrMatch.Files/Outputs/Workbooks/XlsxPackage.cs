using System.IO.Compression;
using System.Text;
using BsrMatch.Batch;
using BsrMatch.Reporting;

namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// The zip file around the sheets (ECMA-376). Written part by part, since the packaging library holds whole
/// sheets in memory and writes the time of day into the file.
/// </summary>
internal sealed class XlsxPackage : IDisposable
{
    public const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Document = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The earliest a zip file can tell.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly IReadOnlyList<string> names;
    private readonly List<SheetLayout> layouts = [];
    private readonly string footer;
    private readonly string cut;

    public XlsxPackage(Stream output, IReadOnlyList<string> names, BatchReport report, ReportWords words)
        : this(output, names, new PackageTexts(
            words.Of("title"), words.Language, report.ListName, $" … [{words.Of("cut")}]"))
    {
    }

    public XlsxPackage(Stream output, IReadOnlyList<string> names, PackageTexts texts)
    {
        zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        this.names = names;
        (footer, cut) = (texts.Footer, texts.Cut);
        WriteBeginning(texts);
    }

    /// <summary>Writes the next sheet.</summary>
    public void Sheet(SheetLayout layout, Action<SheetWriter> write)
    {
        layouts.Add(layout);
        IReadOnlyList<string> urls;
        using (var part = Open($"xl/worksheets/sheet{layouts.Count}.xml"))
        using (var sheet = new SheetWriter(part, layout, layouts.Count == 1, footer, cut))
        {
            write(sheet);
            urls = sheet.Urls;
        }

        if (urls.Count == 0) return;
        Write($"xl/worksheets/_rels/sheet{layouts.Count}.xml.rels", Relations(urls.Select(url =>
            ($"{Relationships}/hyperlink", SheetText.Escape(url), " TargetMode=\"External\""))));
    }

    /// <summary>Writes what needs to know all sheets.</summary>
    public void Finish()
    {
        var xml = new StringBuilder(Declaration);
        xml.Append($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><bookViews><workbookView ");
        xml.Append("xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"15000\"/>");
        xml.Append("</bookViews><sheets>");
        for (var i = 0; i < layouts.Count; i++)
        {
            xml.Append($"<sheet name=\"{SheetText.Escape(names[i])}\" sheetId=\"{i + 1}\" ");
            xml.Append($"r:id=\"rId{i + 1}\"/>");
        }

        xml.Append("</sheets><definedNames>");
        for (var i = 0; i < layouts.Count; i++)
        {
            xml.Append($"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{i}\">");
            xml.Append(SheetText.Escape(Repeated(names[i], layouts[i]))).Append("</definedName>");
        }

        Write("xl/workbook.xml", xml.Append("</definedNames></workbook>").ToString());
    }

    public void Dispose() => zip.Dispose();

    private void WriteBeginning(PackageTexts texts)
    {
        var types = new StringBuilder(Declaration).Append($"<Types xmlns=\"{Package}/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"")
            .Append("application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Override(types, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        Override(types, "xl/workbook.xml", $"{Document}.sheet.main+xml");
        Override(types, "xl/styles.xml", $"{Document}.styles+xml");
        for (var i = 1; i <= names.Count; i++)
            Override(types, $"xl/worksheets/sheet{i}.xml", $"{Document}.worksheet+xml");
        Write("[Content_Types].xml", types.Append("</Types>").ToString());
        Write("_rels/.rels", Relations([
            ($"{Relationships}/officeDocument", "xl/workbook.xml", ""),
            ($"{Package}/relationships/metadata/core-properties", "docProps/core.xml", "")]));
        Write("xl/_rels/workbook.xml.rels", Relations([
            .. names.Select((_, i) => ($"{Relationships}/worksheet", $"worksheets/sheet{i + 1}.xml", "")),
            ($"{Relationships}/styles", "styles.xml", "")]));
        Write("docProps/core.xml", $"{Declaration}<cp:coreProperties "
            + $"xmlns:cp=\"{Package}/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + $"<dc:title>{SheetText.Escape(texts.Title)}</dc:title>"
            + $"<dc:language>{texts.Language}</dc:language></cp:coreProperties>");
        Write("xl/styles.xml", StyleSheet.Xml());
    }

    private static void Override(StringBuilder types, string part, string type) =>
        types.Append($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");

    private static string Relations(IEnumerable<(string Type, string Target, string Mode)> relations)
    {
        var xml = new StringBuilder(Declaration).Append($"<Relationships xmlns=\"{Package}/relationships\">");
        foreach (var (i, (type, target, mode)) in relations.Index())
            xml.Append($"<Relationship Id=\"rId{i + 1}\" Type=\"{type}\" Target=\"{target}\"{mode}/>");
        return xml.Append("</Relationships>").ToString();
    }

    private static string Repeated(string name, SheetLayout layout)
    {
        var rows = $"'{name}'!${layout.HeadingRow}:${layout.HeadingRow}";
        return layout.FrozenColumns == 0
            ? rows
            : $"'{name}'!$A:${SheetFrame.Column(layout.FrozenColumns - 1)},{rows}";
    }

    private void Write(string part, string xml)
    {
        using var stream = Open(part);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    private Stream Open(string part)
    {
        var entry = zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }
}

/// <summary>The texts of a workbook beside its sheets.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is in.</param>
/// <param name="Footer">What every printed page says at its foot.</param>
/// <param name="Cut">What stands where a text is cut.</param>
internal sealed record PackageTexts(string Title, string Language, string Footer, string Cut);
