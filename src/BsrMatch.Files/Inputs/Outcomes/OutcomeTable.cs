using System.Text.Json;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Outcomes;

/// <summary>A table of outcomes, of any file format.</summary>
internal sealed class OutcomeTable : IOutcomeList
{
    private const int LastHeaderRow = 20;

    private readonly IRowSource source;
    private readonly HeldRows rows;
    private readonly OutcomeReader reader;
    private readonly IReadOnlyDictionary<string, int> places;
    private readonly TableLayout firms;
    private readonly int[] texts;

    /// <exception cref="InputException">It has no columns that can be understood.</exception>
    public OutcomeTable(IRowSource source, ClientListOptions options)
    {
        this.source = source;
        rows = new HeldRows(source);
        try
        {
            reader = new OutcomeReader(source.Name, options.AsOf);
            var columns = new OutcomeColumns(source.Name, options.Mapping);
            var (row, names) = FindHeader(columns);
            var bound = columns.Bind(names, row);
            places = bound.Places;
            Headers = places.ToDictionary(place => place.Key, place => names[place.Value]);
            var ofFirm = bound.Others.Select(name => name.Column).OfType<Column>().ToList();
            texts = [.. ofFirm.Where(column => column.Path.Name is "needs" or "description")
                .Where(column => column.Path.Group.Length == 0).Select(column => column.Index)];
            var id = places[OutcomeFields.Profile];
            ofFirm.Add(new Column(id, names[id], FieldPath.Own("id")) { Match = ColumnMatch.Name });
            source.Need(places.Values.Concat(ofFirm.Select(column => column.Index)).ToHashSet());
            rows.Hold();
            DecimalSigns.Settle(ofFirm, rows.First, source.IsCommaOpen);
            firms = new TableLayout(source.Name, options.AsOf, names.Count, ofFirm);
            Remarks = [.. source.Remarks, .. bound.Others.Where(name => name.Remark is not null)
                .Select(name => $"column \"{Excerpt.Of(name.Header, 60)}\": {name.Remark}")];
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    public string Name => source.Name;

    public IReadOnlyList<string> Remarks { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public IEnumerable<OutcomeRow> Rows() => rows.All().Select(Read);

    public void Dispose() => rows.Dispose();

    // A list may begin with a title, so it is the row with the most names.
    private (long Row, IReadOnlyList<string> Names) FindHeader(OutcomeColumns columns)
    {
        if (source.Names is { } given) return (0, Checked(given, null));
        var (best, most, length) = (-1, 0, 0L);
        while (rows.First.Count < LastHeaderRow && length < HeldRows.MostCharacters
            && rows.HoldOne() is { } row)
        {
            length += row.Length;
            var known = columns.CountKnown(HeaderFinder.NamesOf(row));
            if (known > most) (best, most) = (rows.First.Count - 1, known);
            // A further row would have to hold a name twice.
            if (most > OutcomeFields.Needed.Count) break;
        }

        if (best < 0)
        {
            throw ListFault.Of(source.Name, "a row of column names with profile, programme, date and "
                + "outcome or grade among the first 20", "name the columns as docs/feedback.md does, or say "
                + "what they hold with --map COLUMN=FIELD");
        }

        var header = rows.First[best];
        rows.Drop(best + 1);
        return (header.Number, Checked(HeaderFinder.NamesOf(header), header.Number));
    }

    private IReadOnlyList<string> Checked(IReadOnlyList<string> names, long? row) =>
        names.Count <= HeaderFinder.MostColumns
            ? names
            : throw ListFault.Of(source.Name,
                FormattableString.Invariant($"at most {HeaderFinder.MostColumns:N0} columns"),
                "keep the columns that docs/feedback.md tells of", row);

    private OutcomeRow Read(SourceRow row)
    {
        var line = ListFault.Line(row.Number)!.Value;
        var beyond = row.Cells.Skip(firms.Width).Count(cell => !cell.IsBlank);
        if (source.RejectsLongRows && beyond > 0)
        {
            return new(row.Number, null, [new Fault(source.Name, line, "", null,
                $"at most {firms.Width} columns, as the header has",
                "put texts that hold the separator between quotation marks")]);
        }

        var faults = new List<Fault>();
        var profile = ReadFirm(row, faults);
        var node = LocatedJson.Of(JsonValueKind.Object, line, "{...}");
        var cells = new List<Fault>();
        foreach (var field in OutcomeFields.All)
        {
            if (!places.TryGetValue(field, out var at) || at >= row.Cells.Length) continue;
            if (OutcomeCell.Read(field, row.Cells[at], line, out var fault) is { } value)
                node.Members.Add(new(field, value));
            else if (fault is { } said)
                cells.Add(new Fault(Name, line, field, null, said.Expected, said.Remedy));
        }

        var entry = reader.Read(node, cells.Count > 0 ? null : profile, faults);
        // That a value is missing was said already where its cell cannot be read.
        faults.RemoveAll(fault => cells.Any(cell => cell.Field == fault.Field));
        faults.InsertRange(0, cells);
        return faults.Count == 0 ? new(row.Number, entry, []) : new(row.Number, null, InTable(faults));
    }

    // A row without a text tells of a firm that the store knows, whatever else it holds.
    private SmeProfile? ReadFirm(SourceRow row, List<Fault> faults)
    {
        if (!texts.Any(at => at < row.Cells.Length && !row.Cells[at].IsBlank)) return null;
        var firm = firms.Read(row.Number, row.Cells);
        faults.AddRange(firm.Faults);
        return firm.Profile is { } profile ? profile with { Id = GuardedText.Of(profile.Id) } : null;
    }

    private IReadOnlyList<Fault> InTable(List<Fault> faults) =>
    [
        .. faults.Select(fault => fault with
        {
            Field = Headers.GetValueOrDefault(fault.Field, fault.Field),
            Remedy = fault.Remedy.Replace("leave the field out", "leave the cell empty",
                StringComparison.Ordinal),
        }),
    ];
}
