using System.Text.Json;
using BsrMatch.Batch;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Files.Inputs.Values;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Files.Inputs.Tables;

/// <summary>
/// Which column holds what, worked out once; then reads rows on any thread. A row becomes the tree that a
/// JSON
/// profile would be, so that one reader has all the rules.
/// </summary>
internal sealed class TableLayout
{
    private readonly string source;
    private readonly DateOnly asOf;
    private readonly IReadOnlyList<Column> columns;
    private readonly Column[] own;
    private readonly Column[] previousYear;
    private readonly Column[][] partners;
    private readonly Column[][] pastAid;
    private readonly Column? aidSaid;
    private readonly Column? version;
    private readonly string? impliedVersion;

    public TableLayout(string source, DateOnly asOf, int width, IReadOnlyList<Column> columns)
    {
        this.source = source;
        this.asOf = asOf;
        this.columns = columns;
        Width = width;
        aidSaid = columns.FirstOrDefault(column => column.Kind == FieldKind.AidSaid);
        version = columns.FirstOrDefault(column => column.Kind == FieldKind.NaceVersion);
        impliedVersion = columns.FirstOrDefault(column => column.Kind == FieldKind.Sector)?.NaceVersion;
        own = [.. columns.Where(column => column.Path.Group.Length == 0 && column != aidSaid)];
        previousYear = [.. columns.Where(column => column.Path.Group == FieldPath.PreviousYear)];
        partners = Items(FieldPath.Partners);
        pastAid = Items(FieldPath.PastAid);
    }

    /// <summary>How many columns the table has, read or not.</summary>
    public int Width { get; }

    /// <summary>Whether a row with more cells is a fault: in a text file a sign too many shifts all cells
    /// behind it.</summary>
    public bool RejectsLongRows { get; init; }

    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Reads a row.</summary>
    public ClientRow Read(long row, Cell[] cells)
    {
        var assembly = new RowAssembly(source, row, cells, VersionOf(cells));
        if (RejectsLongRows && CountBeyond(cells) > 0) return TooLong(row, cells);
        var root = assembly.Object();
        foreach (var column in own) assembly.Add(root, column);
        if (version is null && impliedVersion is "2.1" && HasMember(root, "sector"))
            root.Members.Add(new("naceVersion", assembly.Text(impliedVersion)));
        AddPreviousYear(assembly, root);
        AddList(assembly, root, FieldPath.Partners, partners);
        AddPastAid(assembly, root);
        var faults = new List<Fault>();
        var profile = ProfileJson.Read(root, source, asOf, faults);
        var id = IdOf(root);
        if (faults.Count == 0 && assembly.Faults.Count == 0) return new(row, profile!.Id, profile, []);
        var told = new FaultTeller(columns, cells, assembly).Tell(faults);
        return new(row, id, null, told);
    }

    /// <summary>The columns whose cell of this row a spreadsheet seems to have changed, with what was read
    /// from it.</summary>
    public IEnumerable<(Column Column, string Found, string Read)> Inferred(Cell[] cells)
    {
        var naceVersion = VersionOf(cells);
        foreach (var column in columns)
        {
            if (column.Index >= cells.Length) continue;
            var reading = CellReader.Read(column, cells[column.Index], naceVersion);
            if (reading.IsInferred) yield return (column, cells[column.Index].Shown, reading.Text);
        }
    }

    private ClientRow TooLong(long row, Cell[] cells)
    {
        var fault = new Fault(source, ListFault.Line(row), "", null,
            $"at most {Width} columns, as the header has",
            $"put texts that hold the separator between quotation marks; {CountBeyond(cells)} too many "
            + (CountBeyond(cells) == 1 ? "is there" : "are there"));
        return new(row, IdAt(cells), null, [fault]);
    }

    private int CountBeyond(Cell[] cells)
    {
        var count = 0;
        for (var i = Width; i < cells.Length; i++) if (!cells[i].IsBlank) count = i - Width + 1;
        return count;
    }

    private string VersionOf(Cell[] cells)
    {
        if (version is not null && version.Index < cells.Length
            && CellReader.Read(version, cells[version.Index], "2") is { Kind: JsonValueKind.String } said)
        {
            return said.Text;
        }

        return impliedVersion ?? "2";
    }

    private void AddPreviousYear(RowAssembly assembly, LocatedJson root)
    {
        if (previousYear.Length == 0) return;
        var year = assembly.Object();
        foreach (var column in previousYear) assembly.Add(year, column);
        if (year.Members.Count > 0) root.Members.Add(new(FieldPath.PreviousYear, year));
    }

    private static void AddList(RowAssembly assembly, LocatedJson root, string name, Column[][] items)
    {
        if (items.Length == 0) return;
        var list = assembly.List();
        foreach (var item in items)
        {
            if (!assembly.HasAny(item)) continue;
            var node = assembly.Object();
            foreach (var column in item) assembly.Add(node, column);
            assembly.NoteItem(name, list.Items.Count, item[0].Path.Item);
            list.Items.Add(node);
        }

        if (list.Items.Count > 0) root.Members.Add(new(name, list));
    }

    private void AddPastAid(RowAssembly assembly, LocatedJson root)
    {
        AddList(assembly, root, FieldPath.PastAid, pastAid);
        if (aidSaid is null || HasMember(root, FieldPath.PastAid)) return;
        if (assembly.SaysNo(aidSaid)) root.Members.Add(new(FieldPath.PastAid, assembly.List()));
    }

    private Column[][] Items(string group) =>
    [
        .. columns.Where(column => column.Path.Group == group).GroupBy(column => column.Path.Item)
            .OrderBy(item => item.Key).Select(item => item.ToArray()),
    ];

    private string? IdAt(Cell[] cells) =>
        own.FirstOrDefault(column => column.Path.Name == "id") is { } id && id.Index < cells.Length
            && !cells[id.Index].IsBlank ? cells[id.Index].Shown.Trim() : null;

    private static string? IdOf(LocatedJson root)
    {
        foreach (var (name, node) in root.Members)
        {
            if (name == "id" && !string.IsNullOrWhiteSpace(node.Text)) return node.Text;
        }

        return null;
    }

    private static bool HasMember(LocatedJson node, string name)
    {
        foreach (var member in node.Members) if (member.Key == name) return true;
        return false;
    }
}
