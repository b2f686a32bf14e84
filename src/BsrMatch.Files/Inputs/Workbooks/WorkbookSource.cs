using System.Xml;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Input;
using DocumentFormat.OpenXml.Packaging;

namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>Cuts a sheet of an Excel workbook into rows.</summary>
internal sealed class WorkbookSource : IRowSource
{
    private const long MostCopied = 1L << 30;
    private const long MostCharactersInPart = 32L << 20;

    private readonly InputBytes input;
    private readonly Stream file;
    private readonly PackageGuard guard;
    private readonly SpreadsheetDocument document;
    private readonly CellFormats formats;
    private readonly SharedStrings strings;
    private readonly string? sheetName;
    private readonly WorksheetPart sheet;
    private LimitedStream? reading;

    /// <exception cref="InputException">It cannot be read, or has no such sheet.</exception>
    public WorkbookSource(InputBytes input, string? sheetName)
    {
        this.input = input;
        this.sheetName = sheetName;
        file = input.RandomAccess(MostCopied);
        try
        {
            guard = PackageGuard.Check(file, Name);
            document = Opened(file);
            formats = Guarded(ReadFormats);
            strings = Guarded(ReadStrings);
            (sheet, Remarks) = Guarded(() => new SheetChoice(Name, Workbook, IsFilled).Choose(sheetName));
        }
        catch
        {
            strings?.Dispose();
            document?.Dispose();
            file.Dispose();
            throw;
        }
    }

    public string Name => input.Name;

    public IReadOnlyList<string> Remarks { get; }

    public double? Progress => reading?.Progress ?? 0;

    public IReadOnlyList<string>? Names => null;

    public bool RejectsLongRows => false;

    public bool IsCommaOpen => false;

    private WorkbookPart Workbook => document.WorkbookPart ?? throw PackageGuard.Damaged(Name);

    public IEnumerable<SourceRow> Rows() => RowsOf(sheet);

    public long? Count()
    {
        if (input.Path is not { } path) return null;
        using var again = new WorkbookSource(InputBytes.Of(path), sheetName);
        return again.Rows().LongCount();
    }

    public void Dispose()
    {
        reading?.Dispose();
        strings.Dispose();
        document.Dispose();
        file.Dispose();
        input.Dispose();
    }

    private IEnumerable<SourceRow> RowsOf(WorksheetPart part)
    {
        reading = Guarded(() => Part(part));
        return new SheetRows(reading, Name, formats, strings).Read();
    }

    private bool IsFilled(WorksheetPart part) => RowsOf(part).Any();

    private CellFormats ReadFormats() => CellFormats.Read(
        Workbook.WorkbookStylesPart is { } part ? Part(part) : null,
        Workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false);

    private SharedStrings ReadStrings() => Workbook.SharedStringTablePart is { } part
        ? SharedStrings.Read(Part(part), Name)
        : SharedStrings.None();

    private LimitedStream Part(OpenXmlPart part) =>
        new(part.GetStream(FileMode.Open, FileAccess.Read), guard.LengthOf(part.Uri), Name);

    private SpreadsheetDocument Opened(Stream stream) => Guarded(() => SpreadsheetDocument.Open(stream, false,
        new OpenSettings { MaxCharactersInPart = MostCharactersInPart, AutoSave = false }));

    // The package's reader has no error of its own for every kind of damage.
    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw PackageGuard.WithDocumentType(Name);
        }
        catch (Exception e) when (e is not (InputException or SetupException or OutOfMemoryException))
        {
            throw PackageGuard.Damaged(Name);
        }
    }
}
