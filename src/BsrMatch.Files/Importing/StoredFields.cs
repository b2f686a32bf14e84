using System.Text.Json;
using BsrMatch.Files.Importing.Layouts;
using BsrMatch.Input;

namespace BsrMatch.Files.Importing;

/// <summary>
/// The fields that a table has no column for. It says nothing of them, so they stay as they are stored; a
/// blank cell says that there is no value.
/// </summary>
internal sealed class StoredFields
{
    // Codes of sectors mean what they do in their own version of NACE.
    private static readonly (string Version, string[] Codes)[] Versions =
    [
        ("naceVersion", ["sectors"]),
        ("eligibility.naceVersion", ["eligibility.sectors", "eligibility.excludedSectors"]),
    ];

    // The day on which somebody checked a project's labels says nothing of labels that the table brings; the
    // store knows what to keep of those.
    private const string DayOfLabels = "verifiedOn";

    private readonly string[] paths;
    private readonly Func<string, byte[]?> stored;

    /// <param name="schema">All fields.</param>
    /// <param name="told">The fields the table has columns for.</param>
    /// <param name="stored">Gives an entry as it is stored.</param>
    public StoredFields(
        IEnumerable<LayoutField> schema, IEnumerable<LayoutField> told, Func<string, byte[]?> stored)
    {
        this.stored = stored;
        var known = told.Select(field => field.Target).Append(DayOfLabels).ToHashSet(StringComparer.Ordinal);
        foreach (var (version, codes) in Versions)
        {
            if (known.Overlaps(codes)) known.Add(version);
        }

        paths = [.. schema.Select(field => field.Target).Distinct().Where(path => !known.Contains(path))];
    }

    /// <summary>Adds what is stored of them to an entry, unless the layout itself sets them.</summary>
    public void AddTo(EntryAssembly entry)
    {
        if (paths.Length == 0 || EntryAssembly.Find(entry.Root, "id") is not { } id) return;
        if (stored(id.Text) is not { } json) return;
        var before = LocatedJson.Parse(json, id.Text, entry.Root.Line);
        foreach (var path in paths)
        {
            if (At(entry.Root, path) is null && At(before, path) is { Kind: not JsonValueKind.Null } value)
                entry.Set(path, value, path);
        }
    }

    private static LocatedJson? At(LocatedJson root, string path)
    {
        var node = root;
        foreach (var name in path.Split('.'))
        {
            if (EntryAssembly.Find(node, name) is not { } found) return null;
            node = found;
        }

        return node;
    }
}
