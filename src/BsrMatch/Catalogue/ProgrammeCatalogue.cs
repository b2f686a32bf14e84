using System.Text;
using BsrMatch.Input;

namespace BsrMatch.Catalogue;

/// <summary>
/// A validated, immutable set of programmes, ordered by id. Equal content has equal <see cref="Version"/>s,
/// whatever order or files it came in.
/// </summary>
public sealed class ProgrammeCatalogue
{
    private readonly Dictionary<string, Programme> byId;

    /// <summary>Creates a catalogue.</summary>
    /// <param name="name">The catalogue's name, such as <c>founding</c>.</param>
    /// <param name="programmes">Its programmes, in any order.</param>
    /// <exception cref="InputException">There are none, or two share an id.</exception>
    public ProgrammeCatalogue(string name, IEnumerable<Programme> programmes)
    {
        Name = name;
        Programmes = [.. programmes.OrderBy(programme => programme.Id, StringComparer.Ordinal)];
        if (Programmes.Count == 0)
        {
            throw new InputException(new Fault(name, null, "", null, "at least one programme",
                "add one; the format is in docs/schemas/programme.schema.json"));
        }

        byId = new Dictionary<string, Programme>(StringComparer.Ordinal);
        foreach (var programme in Programmes)
        {
            if (!byId.TryAdd(programme.Id, programme))
            {
                throw new InputException(new Fault(name, null, "id", programme.Id, "each id once",
                    "remove or rename one of the two"));
            }
        }

        Version = $"{name}-{ContentHash(Programmes)[..12]}";
    }

    /// <summary>The catalogue's name.</summary>
    public string Name { get; }

    /// <summary>The programmes, ordered by id.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>The name and a hash of the content.</summary>
    public string Version { get; }

    /// <summary>The programme with an id; null when there is none.</summary>
    public Programme? Find(string id) => byId.GetValueOrDefault(id);

    private static string ContentHash(IReadOnlyList<Programme> programmes)
    {
        using var content = new MemoryStream();
        foreach (var programme in programmes)
        {
            content.Write(ProgrammeJson.WriteCanonical(programme));
            content.WriteByte((byte)'\n');
        }

        return StableHash.Sha256(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>The whole catalogue as JSON lines, one programme each.</summary>
    public string ToJsonLines()
    {
        var text = new StringBuilder();
        foreach (var programme in Programmes)
            text.Append(Encoding.UTF8.GetString(ProgrammeJson.WriteCanonical(programme))).Append('\n');
        return text.ToString();
    }
}
