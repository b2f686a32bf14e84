using BsrMatch.Extraction;
using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Delimited;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Files.Inputs.Workbooks;
using BsrMatch.Input;

namespace BsrMatch.Files.Labelling;

/// <summary>
/// Reads a sheet of proposals back, whatever a spreadsheet made of it: columns may change places, new ones
/// may stand between them, rows may be sorted, added and removed.
/// </summary>
public static class LabelSheetReader
{
    private const int LastHeaderRow = 20;

    private static readonly string[] Needed = [LabelColumns.ProjectId, LabelColumns.Field, LabelColumns.Value,
        LabelColumns.Keep];

    /// <summary>The rows of an XLSX, CSV or TSV file.</summary>
    /// <exception cref="InputException">It is no such sheet, or has cells that cannot be read.</exception>
    public static IReadOnlyList<LabelRow> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var source = Open(path);
        using var rows = source.Rows().GetEnumerator();
        var columns = FindHeader(source, rows);
        var (read, faults) = (new List<LabelRow>(), new List<Fault>());
        while (rows.MoveNext())
            if (ReadRow(path, rows.Current, columns, faults) is { } row) read.Add(row);
        return faults.Count == 0 ? read : throw new InputException(faults);
    }

    private static IRowSource Open(string path)
    {
        var input = InputBytes.Of(path);
        try
        {
            var format = FormatFinder.OfName(path) ?? FormatFinder.OfBytes(input.Start);
            if (format is not (ListFormat.Xlsx or ListFormat.Csv or ListFormat.Tsv))
            {
                throw ListFault.Of(path, "an .xlsx, .csv or .tsv file",
                    "write one with 'bsrmatch projects label --output proposals.xlsx'");
            }

            FormatFinder.RejectOthers(input, format);
            return format == ListFormat.Xlsx
                ? new WorkbookSource(input, null)
                : new DelimitedSource(input, format);
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    private static Dictionary<string, int> FindHeader(IRowSource source, IEnumerator<SourceRow> rows)
    {
        for (var i = 0; i < LastHeaderRow && rows.MoveNext(); i++)
        {
            var names = rows.Current.Cells.Select(cell => WordKey.Of(cell.Shown)).ToList();
            var columns = LabelColumns.Names.Select(name => (name, At: names.IndexOf(WordKey.Of(name))))
                .Where(pair => pair.At >= 0)
                .ToDictionary(pair => pair.name, pair => pair.At, StringComparer.Ordinal);
            if (Needed.All(columns.ContainsKey)) return columns;
        }

        throw ListFault.Of(source.Name, $"a row with the columns {string.Join(", ", Needed)}",
            "write the sheet with 'bsrmatch projects label --output proposals.xlsx' and keep its headings");
    }

    private static LabelRow? ReadRow(
        string path, SourceRow row, Dictionary<string, int> columns, List<Fault> faults)
    {
        var before = faults.Count;
        var id = Text(LabelColumns.ProjectId);
        if (id.Length == 0)
        {
            faults.Add(new Fault(path, ListFault.Line(row.Number), LabelColumns.ProjectId, null,
                "the project's id", "copy it from another row of the project, or remove the row"));
        }

        var read = new LabelRow
        {
            ProjectId = id,
            Field = Text(LabelColumns.Field),
            Value = Text(LabelColumns.Value),
            Keep = Keep(),
            Correction = Text(LabelColumns.Correction),
            Row = row.Number,
        };
        return faults.Count == before ? read : null;

        string Text(string column)
        {
            if (!columns.TryGetValue(column, out var at) || at >= row.Cells.Length) return "";
            var cell = row.Cells[at];
            if (cell.Kind is CellKind.Error or CellKind.NoResult or CellKind.LongText)
            {
                faults.Add(new Fault(path, ListFault.Line(row.Number), column, Excerpt.Of(cell.Shown),
                    "a text or nothing", "type the value over what the spreadsheet made of it"));
                return "";
            }

            return GuardedText.Of(cell.Shown.Trim());
        }

        bool? Keep()
        {
            var text = Text(LabelColumns.Keep);
            if (text.Length == 0) return null;
            if (WordTables.Find("yes", text) is not null) return true;
            if (WordTables.Find("no", text) is not null) return false;
            faults.Add(new Fault(path, ListFault.Line(row.Number), LabelColumns.Keep, Excerpt.Of(text),
                "yes or no", "say whether the value is right"));
            return null;
        }
    }
}
