using BsrMatch.Files.Importing.Records;
using BsrMatch.Files.Inputs;

namespace BsrMatch.Files.Importing.Layouts;

/// <summary>How a known source writes its entries.</summary>
internal sealed class ImportLayout
{
    private readonly Dictionary<string, LayoutField> byName = new(StringComparer.Ordinal);

    public ImportLayout(string name, params IEnumerable<LayoutField> fields)
    {
        Name = name;
        Fields = [.. fields];
        foreach (var field in Fields)
            foreach (var spelt in field.Names) byName.TryAdd(WordKey.Of(spelt), field);
    }

    /// <summary>What <c>--layout</c> calls it.</summary>
    public string Name { get; }

    /// <summary>Its fields; of two with one target the first counts.</summary>
    public IReadOnlyList<LayoutField> Fields { get; }

    /// <summary>Whether folded names can only be of this layout.</summary>
    public Func<IReadOnlySet<string>, bool> Knows { get; init; } = _ => false;

    /// <summary>Makes an id for an entry that has none; null for none.</summary>
    public Func<RawRecord, string?> MakeId { get; init; } = _ => null;

    /// <summary>Whether it is the contract itself, in which an unknown JSON field is a fault.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The field that a name means; null for one the layout does not know.</summary>
    public LayoutField? Find(string name) => byName.GetValueOrDefault(WordKey.Of(name));
}
