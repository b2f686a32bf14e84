using BsrMatch.Batch;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace BsrMatch.Tests.Files.Outputs;

/// <summary>A workbook as the format's own library reads it.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly MemoryStream content = new();
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;

    public OpenedWorkbook(BatchReport report)
    {
        BsrMatch.Files.Outputs.Workbook.Write(content, report);
        document = SpreadsheetDocument.Open(content, false);
        workbook = document.WorkbookPart!;
    }

    public byte[] Bytes => content.ToArray();

    public IReadOnlyList<string> SheetNames =>
        [.. workbook.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!)];

    public IEnumerable<string> Errors =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

    public Worksheet Sheet(int number) => Part(number).Worksheet!;

    /// <summary>The rows of a sheet, each its cells' texts by column letters.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(int number) =>
    [
        .. Sheet(number).Descendants<Row>().Select(row => row.Elements<Cell>().ToDictionary(
            cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]),
            cell => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "")),
    ];

    public Cell Cell(int sheet, string reference) =>
        Sheet(sheet).Descendants<Cell>().Single(cell => cell.CellReference!.Value == reference);

    public CellFormat FormatOf(Cell cell) => (CellFormat)workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!
        .ElementAt((int)cell.StyleIndex!.Value);

    public IEnumerable<string> Links(int number) =>
        Part(number).HyperlinkRelationships.Select(link => link.Uri.ToString());

    public IEnumerable<string> DefinedNames =>
        workbook.Workbook!.Descendants<DefinedName>().Select(name => $"{name.Name!.Value}={name.Text}");

    public void Dispose()
    {
        document.Dispose();
        content.Dispose();
    }

    private WorksheetPart Part(int number) => (WorksheetPart)workbook.GetPartById(
        workbook.Workbook!.Descendants<Sheet>().ElementAt(number - 1).Id!.Value!);
}
