using System.IO.Compression;
using System.Text;

namespace BsrMatch.Tests.Files.Inputs;

/// <summary>A workbook made of raw XML, so that a test can hold what no program would write.</summary>
internal sealed class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string State, string Rows)> sheets = [];
    private readonly List<string> strings = [];

    /// <summary>Number formats of the styles 1, 2, ...; style 0 is General.</summary>
    public List<string> Formats { get; } = [];

    public bool Is1904 { get; init; }

    /// <summary>What stands between the XML declaration and the sheet.</summary>
    public string SheetProlog { get; init; } = "";

    /// <summary>More parts, by their path.</summary>
    public Dictionary<string, byte[]> Others { get; } = [];

    public SmallWorkbook Add(string rows, string name = "Clients", string state = "visible")
    {
        sheets.Add((name, state, rows));
        return this;
    }

    /// <summary>A row of cells, each with its XML or a text.</summary>
    public string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">" + string.Concat(cells.Select((cell, index) => Cell(number, index, cell))) + "</row>";

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", Types());
            Write(zip, "_rels/.rels", Rels($"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" "
                + $"Target=\"xl/workbook.xml\"/>"));
            Write(zip, "xl/workbook.xml", Workbook());
            Write(zip, "xl/_rels/workbook.xml.rels", Rels(string.Concat(sheets.Select((_, i) =>
                $"<Relationship Id=\"s{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"ss\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"));
            Write(zip, "xl/styles.xml", Styles());
            Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(strings)}</sst>");
            for (var i = 0; i < sheets.Count; i++)
            {
                Write(zip, $"xl/worksheets/sheet{i}.xml", SheetProlog
                    + $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
            }

            foreach (var (path, content) in Others)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    private string Cell(int row, int column, string cell)
    {
        var at = $"r=\"{(char)('A' + column)}{row}\"";
        if (cell.Length == 0) return "";
        if (cell.StartsWith("<c", StringComparison.Ordinal)) return cell.Replace("<c", $"<c {at}");
        strings.Add($"<si><t>{cell}</t></si>");
        return $"<c {at} t=\"s\"><v>{strings.Count - 1}</v></c>";
    }

    private string Workbook() => $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">"
        + (Is1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>"
        + string.Concat(sheets.Select((sheet, i) =>
            $"<sheet name=\"{sheet.Name}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i}\"/>"))
        + "</sheets></workbook>";

    private string Styles() => $"<styleSheet xmlns=\"{Main}\"><numFmts>"
        + string.Concat(Formats.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{code}\"/>"))
        + "</numFmts><cellXfs><xf numFmtId=\"0\"/>"
        + string.Concat(Formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>")) + "</cellXfs></styleSheet>";

    private string Types()
    {
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}sheet.main+xml\"/>"
            + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{types}styles+xml\"/>"
            + $"<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{types}sharedStrings+xml\"/>"
            + string.Concat(sheets.Select((_, i) =>
                $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{types}worksheet+xml\"/>"))
            + "</Types>";
    }

    private static string Rels(string content) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + $"{content}</Relationships>";

    private static void Write(ZipArchive zip, string path, string content)
    {
        using var part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
