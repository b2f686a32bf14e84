using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Importing.Values;
using BsrMatch.Files.Inputs.Tables;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing;

/// <summary>Reads the entries of one file in one layout.</summary>
internal sealed class EntryReader<T>(
    EntryKind<T> kind, ImportLayout layout, IRecordSource file, ImportOptions options, EncodingWatch encoding)
{
    private const int MostTold = 1_000;

    private readonly Binder binder = new(layout, kind.Schema, options.Mapping);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private StoredFields? kept;

    /// <summary>Names of <c>--map</c> that no entry had.</summary>
    public IEnumerable<string> UnusedMappings => binder.Unused;

    /// <summary>Settles what the file's columns tell, before its entries are read.</summary>
    public void Settle()
    {
        if (file.Columns is not { } columns) return;
        var bound = columns.Select(column => (column, binder.Of(column).Field))
            .Where(pair => pair.Field is not null).Select(pair => (pair.column, Field: pair.Field!)).ToList();
        file.Settle(bound.Select(pair => (pair.column, pair.Field.Form)));
        if (options.Stored is { } stored)
            kept = new StoredFields(kind.Schema, bound.Select(pair => pair.Field), stored);
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="record">The entry as it stands in the file.</param>
    /// <param name="faults">Takes what is wrong with it.</param>
    /// <param name="warnings">Takes what somebody should look at.</param>
    public T Read(RawRecord record, List<Fault> faults, List<Fault> warnings)
    {
        var assembly = new EntryAssembly(file.Name, record.Line);
        var isPlain = options.Mapping.Count == 0;
        var found = new List<Fault>();
        T entry;
        if (isPlain && layout.IsOwn && record.Node is { } node)
        {
            node = encoding.Look(node, warnings);
            entry = kind.Read(node, file.Name, found);
        }
        else if (isPlain && kind.TryReadWhole(layout, record, file.Name, assembly, out var document))
        {
            foreach (var (key, value) in record.Values) Tell(key, value, warnings);
            entry = kind.ReadWhole(encoding.Look(document, warnings), file.Name, found, warnings);
        }
        else entry = Assemble(record, assembly, found, warnings);
        faults.AddRange(assembly.Faults);
        faults.AddRange(found.Select(assembly.Told));
        return kind.Finish(entry, options);
    }

    private T Assemble(
        RawRecord record, EntryAssembly assembly, List<Fault> found, List<Fault> warnings)
    {
        var values = new Dictionary<LayoutField, List<NamedValue>>(ReferenceEqualityComparer.Instance);
        foreach (var (key, value) in record.Values)
        {
            var bound = binder.Of(key);
            if (bound.Field is { } field)
            {
                if (!values.TryGetValue(field, out var list)) values[field] = list = [];
                list.Add(new(key, value, bound));
            }

            Tell(key, value, warnings);
        }

        Convert(values, assembly);
        if (!assembly.Has("id") && layout.MakeId(record) is { } id)
            assembly.Set("id", Text(record, id), "id");
        var root = encoding.Look(assembly.Root, warnings);
        kept?.AddTo(assembly);
        if (!assembly.Has("title") && EntryAssembly.Find(assembly.Root, "acronym") is { } acronym)
            assembly.Set("title", acronym, "title");
        var faults = new List<Fault>();
        var entry = kind.Read(root, file.Name, faults);
        found.AddRange(record.Node is null ? faults.Select(FaultTeller.InWords) : faults);
        warnings.AddRange(assembly.Warnings);
        return entry;
    }

    private void Convert(Dictionary<LayoutField, List<NamedValue>> values, EntryAssembly assembly)
    {
        var reader = new FormReader(assembly, file.SignOf);
        foreach (var field in binder.Order)
        {
            if (!values.TryGetValue(field, out var found) || field.Form == EntryForm.Currency) continue;
            if (field.Form == EntryForm.Euro && ForeignCurrency(field, values) is { } currency)
                new EuroReader(assembly).Refuse(found[0], currency);
            else reader.Read(field, found);
        }
    }

    private static string? ForeignCurrency(
        LayoutField field, Dictionary<LayoutField, List<NamedValue>> values)
    {
        foreach (var (other, found) in values)
        {
            if (other.Form == EntryForm.Currency && other.Target == field.Target
                && !found[0].Value.Text.Trim().Equals("EUR", StringComparison.OrdinalIgnoreCase))
                return Excerpt.Of(found[0].Value.Text);
        }

        return null;
    }

    // Once a column, where it first holds something.
    private void Tell(string key, RawValue value, List<Fault> warnings)
    {
        if (value.IsBlank || told.Contains(key) || told.Count == MostTold) return;
        var bound = binder.Of(key);
        if (bound.Field is not null || bound.IsLeftOut) return;
        told.Add(key);
        var expected = layout.IsOwn ? "a known column" : $"a field of a {kind.Noun}";
        var remedy = bound.Near is { } near ? $"it is not read; did you mean {near}?"
            : layout.IsOwn ? "it is not read; docs/importing.md tells the columns, --map says what one holds"
            : $"there is none for it, so it is not kept; --map \"{Excerpt.Of(key, 40)}=FIELD\" keeps it";
        warnings.Add(new Fault(file.Name, value.Line, Excerpt.Of(key, 60), null, expected, remedy));
    }

    private static LocatedJson Text(RawRecord record, string text) =>
        LocatedJson.Of(System.Text.Json.JsonValueKind.String, record.Line, text);
}
