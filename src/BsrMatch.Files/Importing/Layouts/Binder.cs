using BsrMatch.Files.Inputs;
using BsrMatch.Files.Inputs.Columns;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing.Layouts;

/// <summary>Tells which field each name in a file means: as the user says, else as the layout does.</summary>
internal sealed class Binder
{
    // A file of JSON may have a million names: to hold them all takes memory, and to look for the nearest of
    // ours a while.
    private const int MostHeld = 1_000;

    private readonly ImportLayout layout;
    private readonly IReadOnlyList<LayoutField> schema;
    private readonly IReadOnlyDictionary<string, string> mapping;
    private readonly Dictionary<string, BoundKey> bound = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedMappings = new(StringComparer.Ordinal);

    public Binder(
        ImportLayout layout, IReadOnlyList<LayoutField> schema, IReadOnlyDictionary<string, string> mapping)
    {
        this.layout = layout;
        this.schema = schema;
        this.mapping = mapping;
        var said = schema.Where(field => mapping.Values.Any(name => IsNamed(field, name)));
        Order = [.. said, .. layout.Fields];
    }

    /// <summary>The fields, what the user said first.</summary>
    public IReadOnlyList<LayoutField> Order { get; }

    /// <summary>What a name means; the same each time.</summary>
    public BoundKey Of(string name)
    {
        if (bound.TryGetValue(name, out var key)) return key;
        key = Bind(name);
        if (bound.Count < MostHeld) bound[name] = key;
        return key;
    }

    /// <summary>Columns of <c>--map</c> that were not in the file.</summary>
    public IEnumerable<string> Unused => mapping.Keys.Where(column => !usedMappings.Contains(column));

    /// <summary>The field a user means; null where there is none.</summary>
    public static LayoutField? FindTarget(IReadOnlyList<LayoutField> schema, string said) =>
        schema.FirstOrDefault(field => IsNamed(field, said));

    /// <summary>Whether the layout, or the user, knows a name.</summary>
    public bool Knows(string name) => Of(name) is { Field: not null } or { IsLeftOut: true };

    private BoundKey Bind(string name)
    {
        if (Said(name) is { } said)
        {
            if (said == ColumnMapping.Ignore) return new(null, 1, null, null) { IsLeftOut = true };
            return With(FindTarget(schema, said)!, HeaderUnits.Of(name, symbolsOnly: false));
        }

        if (layout.Find(name) is { } whole) return With(whole, HeaderUnits.Of(name, symbolsOnly: true));
        var units = HeaderUnits.Of(name, symbolsOnly: false);
        if (units.Rest.Length > 0 && layout.Find(units.Rest) is { } field) return With(field, units);
        return new(null, 1, null, Near(name));
    }

    private string? Said(string name)
    {
        var key = WordKey.Of(name);
        foreach (var (column, field) in mapping)
        {
            if (column != name && (mapping.ContainsKey(name) || WordKey.Of(column) != key)) continue;
            usedMappings.Add(column);
            return field;
        }

        return null;
    }

    private string? Near(string name) => layout.IsOwn && bound.Count < MostHeld
        ? Spelling.Nearest(name, schema.SelectMany(field => field.Names))
        : null;

    private static BoundKey With(LayoutField field, HeaderUnits units) => field.Form == EntryForm.Euro
        ? new(field, units.Scale, units.Currency, null)
        : new(field, 1, null, null);

    private static bool IsNamed(LayoutField field, string said) =>
        field.Target.Equals(said, StringComparison.OrdinalIgnoreCase)
        || field.Names.Any(name => WordKey.Of(name) == WordKey.Of(said));
}

/// <summary>What a name in a file means.</summary>
/// <param name="Field">The field; null where it is not known, or is left out.</param>
/// <param name="Scale">What a bare amount counts: 1, 1,000 or 1,000,000 euro.</param>
/// <param name="Currency">The currency of its amounts, where that is not the euro.</param>
/// <param name="Near">A name that may have been meant.</param>
internal sealed record BoundKey(LayoutField? Field, int Scale, string? Currency, string? Near)
{
    /// <summary>Whether the user said so.</summary>
    public bool IsLeftOut { get; init; }
}
