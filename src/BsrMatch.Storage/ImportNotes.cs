using System.Text.Json;
using BsrMatch.Input;

namespace BsrMatch.Storage;

/// <summary>What an import finds on its way through a list.</summary>
internal sealed class ImportNotes
{
    // A title may be a megabyte long, and there may be as many entries as fit into the store.
    private const int LongestTitle = 100;

    private readonly List<string> added = [];
    private readonly List<string> changed = [];
    private readonly List<string> unchanged = [];
    private readonly List<string> retired = [];
    private readonly List<string> labelsKept = [];
    private readonly Dictionary<string, ImportedEntry> entries = new(StringComparer.Ordinal);

    /// <summary>Compares an entry with the stored one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="title">Its title.</param>
    /// <param name="before">The stored JSON; null where there is none.</param>
    /// <param name="now">Its JSON.</param>
    /// <returns>Whether it has to be written.</returns>
    public bool Compare(string id, string title, string? before, string now)
    {
        if (before == now)
        {
            unchanged.Add(id);
            return false;
        }

        var changes = before is null ? [] : FieldChanges.Between(before, now);
        (before is null ? added : changed).Add(id);
        entries[id] = new ImportedEntry(Beginning(title), [.. changes.Select(change => change.Field)])
        {
            Emptied = [.. changes.Where(change => change.After is null).Select(change => change.Field)],
        };
        return true;
    }

    public void KeepLabels(string id) => labelsKept.Add(id);

    public void Retire(string id, string json)
    {
        retired.Add(id);
        using var document = JsonDocument.Parse(json);
        var title = document.RootElement.TryGetProperty("title", out var text) ? text.GetString() : null;
        entries[id] = new ImportedEntry(Beginning(title ?? ""), []);
    }

    public ImportResult Result(string version, int others) =>
        new(version, added, changed, unchanged, retired)
        {
            Others = others,
            LabelsKept = labelsKept,
            Entries = entries,
        };

    private static string Beginning(string title)
    {
        if (title.Length <= LongestTitle) return title;
        var length = char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle;
        return title[..length] + "...";
    }
}
