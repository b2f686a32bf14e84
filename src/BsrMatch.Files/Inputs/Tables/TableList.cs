using BsrMatch.Batch;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>A client list that is a table, of any file format.</summary>
internal sealed class TableList : ITabularList
{
    private const int MostNoted = 5;

    private readonly IRowSource source;
    private readonly HeldRows rows;
    private readonly TableLayout layout;
    private readonly long rowsBefore;

    /// <summary>Opens a list: finds its header, and what its first rows tell.</summary>
    /// <exception cref="InputException">It has no columns that can be understood.</exception>
    public TableList(IRowSource source, ClientListOptions options)
    {
        this.source = source;
        rows = new HeldRows(source);
        try
        {
            var binder = new ColumnBinder(source.Name, options.Mapping);
            var header = rows.Find(new HeaderFinder(source, binder.CountKnown, HeaderHelp.Profiles));
            var bound = binder.BindAll(header.Names, header.Row);
            var columns = bound.Select(name => name.Column).OfType<Column>().ToList();
            source.Need(columns.Select(column => column.Index).ToHashSet());
            rows.Hold();
            HeaderRow = header.Row;
            rowsBefore = header.RowsBefore;
            DecimalSigns.Settle(columns, rows.First, source.IsCommaOpen);
            layout = new TableLayout(source.Name, options.AsOf, header.Names.Count, columns)
            {
                RejectsLongRows = source.RejectsLongRows,
            };
            Columns = [.. bound.Select(Report)];
            Remarks = [.. source.Remarks, .. RemarksOn(bound), .. Inferences()];
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    public string Name => source.Name;

    public IReadOnlyList<string> Remarks { get; }

    public double? Progress => source.Progress;

    public IReadOnlyList<ColumnReport> Columns { get; }

    public long HeaderRow { get; }

    public int RowsLookedAt => rows.First.Count;

    public long? Count() => source.Count() - rowsBefore;

    public IEnumerable<ClientEntry> Entries()
    {
        foreach (var row in rows.All()) yield return new TableEntry(layout, row);
    }

    public void Dispose() => rows.Dispose();

    private ColumnReport Report(BoundName name)
    {
        var filled = rows.First.Count(row => name.Index < row.Cells.Length && !row.Cells[name.Index].IsBlank);
        return new(name.Index + 1, name.Header, name.Column?.Path.ToString(),
            name.Column?.Match ?? ColumnMatch.Ignored, name.Column?.Language, name.Remark, filled);
    }

    private IEnumerable<string> RemarksOn(IReadOnlyList<BoundName> bound)
    {
        foreach (var name in bound)
        {
            if (name.Remark is not null) yield return $"column \"{Excerpt.Of(name.Header, 60)}\": "
                + $"{name.Remark}";
        }

        var nameless = bound.Where(name => name.Header.Length == 0)
            .Where(name => rows.First.Any(row =>
                name.Index < row.Cells.Length && !row.Cells[name.Index].IsBlank))
            .Select(name => $"{name.Index + 1}").ToList();
        if (nameless.Count > 0)
        {
            yield return $"columns without a name are not read: {string.Join(", ", nameless.Take(MostNoted))}"
                + (nameless.Count > MostNoted ? " ..." : "");
        }
    }

    // Only what the first rows show can be told before the list is read.
    private IEnumerable<string> Inferences()
    {
        var found = new Dictionary<Column, (string Found, string Read, int Count)>();
        foreach (var row in rows.First)
        {
            foreach (var (column, text, read) in layout.Inferred(row.Cells))
            {
                var before = found.GetValueOrDefault(column, (text, read, 0));
                found[column] = before with { Item3 = before.Item3 + 1 };
            }
        }

        return found.OrderBy(pair => pair.Key.Index).Select(pair =>
            $"column \"{Excerpt.Of(pair.Key.Header, 60)}\": {pair.Value.Count} of the first "
                + $"{rows.First.Count} "
                + $"rows "
            + $"look changed by a spreadsheet; {Excerpt.Of(pair.Value.Found)} is read as {pair.Value.Read}");
    }
}
