using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing.Records;

/// <summary>The rows of a table.</summary>
internal sealed class TableRecords : IRecordSource
{
    // A longer text is no number, and looking for one in it takes long.
    private const int LongestNumber = 60;

    private readonly IRowSource source;
    private readonly HeldRows rows;
    private readonly IReadOnlyList<string> names;
    private readonly Dictionary<string, DecimalSign> signs = new(StringComparer.Ordinal);

    /// <exception cref="InputException">It has no row of column names.</exception>
    public TableRecords(IRowSource source, Func<IReadOnlyList<string>, int> countKnown)
    {
        this.source = source;
        rows = new HeldRows(source);
        try
        {
            names = rows.Find(new HeaderFinder(source, countKnown, HeaderHelp.Entries)).Names;
            source.Need(Enumerable.Range(0, names.Count).ToHashSet());
            rows.Hold();
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    public string Name => source.Name;

    public IReadOnlyList<string> Remarks => source.Remarks;

    public IReadOnlyList<string> Columns => [.. names.Where(name => name.Length > 0)];

    public DecimalSign SignOf(string column) => signs.GetValueOrDefault(column);

    public void Settle(IEnumerable<(string Column, EntryForm Form)> columns)
    {
        var numeric = columns.Where(column => column.Form is EntryForm.Number or EntryForm.Euro)
            .Select(column => column.Column).ToList();
        var all = DecimalSign.Unknown;
        foreach (var column in numeric) all |= signs[column] = Evidence(column);
        foreach (var column in numeric)
        {
            if (signs[column] == DecimalSign.Unknown) signs[column] = all;
            if (signs[column] == DecimalSign.Unknown && source.IsCommaOpen) signs[column] = DecimalSign.Mixed;
        }
    }

    public IEnumerable<RawRecord> Records() => rows.All().Select(Read);

    public void Dispose() => rows.Dispose();

    private DecimalSign Evidence(string column)
    {
        var sign = DecimalSign.Unknown;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] != column) continue;
            foreach (var row in rows.First)
            {
                if (i >= row.Cells.Length) continue;
                var cell = row.Cells[i];
                if (cell.Kind is CellKind.Text or CellKind.TypedText && cell.Text.Length < LongestNumber)
                    sign |= NumberText.Evidence(cell.Text);
            }
        }

        return sign;
    }

    private RawRecord Read(SourceRow row)
    {
        var line = ListFault.Line(row.Number)!.Value;
        if (source.RejectsLongRows && row.Cells.Skip(names.Count).Any(cell => !cell.IsBlank))
        {
            return new RawRecord(line)
            {
                Faults = [new Fault(Name, line, "", null, $"at most {names.Count} columns, as the header has",
                    "put texts that hold the separator between quotation marks")],
            };
        }

        var record = new RawRecord(line);
        for (var i = 0; i < names.Count && i < row.Cells.Length; i++)
        {
            if (names[i].Length > 0 && !row.Cells[i].IsBlank)
                record.Values.Add((names[i], ValueOf(row.Cells[i], line)));
        }

        return record;
    }

    private static RawValue ValueOf(in Cell cell, int line) => new(cell.Kind switch
    {
        CellKind.Number or CellKind.Percentage => RawKind.Number,
        CellKind.Boolean => RawKind.Truth,
        CellKind.Error => RawKind.Error,
        CellKind.NoResult => RawKind.NoResult,
        _ => RawKind.Text,
    }, cell.Shown, line, false);
}
