using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace BsrMatch.Benchmarks;

/// <summary>Writes a made-up list, row by row.</summary>
internal interface ITableWriter : IDisposable
{
    void Write(string[] cells);
}

/// <summary>As text with commas; the last two cells, which are prose, always in quotes.</summary>
internal sealed class CsvTable(Stream output, bool leaveOpen = false) : ITableWriter
{
    private readonly StreamWriter writer =
        new(output, new UTF8Encoding(false), leaveOpen: leaveOpen) { NewLine = "\n" };

    public void Write(string[] cells)
    {
        var isHeader = cells[0] == "id";
        writer.WriteLine(string.Join(',',
            cells.Select((cell, at) => at < cells.Length - 2 || isHeader ? cell : Quote(cell))));
    }

    public void Dispose() => writer.Dispose();

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>As a workbook of one sheet, every cell a text.</summary>
internal sealed class XlsxTable : ITableWriter
{
    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter sheet;

    public XlsxTable(Stream output)
    {
        document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var part = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Name = "Clients", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        sheet = OpenXmlWriter.Create(part);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteStartElement(new SheetData());
    }

    public void Write(string[] cells)
    {
        sheet.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            sheet.WriteElement(new Cell
            {
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new CellText(cell)),
            });
        }

        sheet.WriteEndElement();
    }

    public void Dispose()
    {
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.Dispose();
        document.Dispose();
    }
}
