namespace BsrMatch.Storage;

/// <summary>What an import did, or would do, as ids in their order.</summary>
/// <param name="Version">The catalogue's version after the import; empty for projects.</param>
/// <param name="Added">New entries, and retired ones that came back.</param>
/// <param name="Changed">Entries that differ from the stored ones.</param>
/// <param name="Unchanged">Entries stored just so before.</param>
/// <param name="Retired">Programmes that are no longer in the catalogue; their text is kept.</param>
public sealed record ImportResult(
    string Version,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Retired)
{
    /// <summary>How many other entries are stored, which the import neither brought nor retired.</summary>
    public int Others { get; init; }

    /// <summary>Projects that keep the labels somebody checked, whatever the import says of them.</summary>
    public IReadOnlyList<string> LabelsKept { get; init; } = [];

    /// <summary>More about each entry that was added, changed or retired, by id.</summary>
    public IReadOnlyDictionary<string, ImportedEntry> Entries { get; init; } =
        new Dictionary<string, ImportedEntry>();
}

/// <summary>An entry that an import added, changed or retired.</summary>
/// <param name="Title">Its title; of a longer one the first 100 characters and three dots.</param>
/// <param name="Fields">The fields that changed; empty for one that was added or retired.</param>
public sealed record ImportedEntry(string Title, IReadOnlyList<string> Fields)
{
    /// <summary>Those of the changed fields that had a value and have none any more.</summary>
    public IReadOnlyList<string> Emptied { get; init; } = [];
}

/// <summary>What becomes of stored programmes that an import lacks.</summary>
public enum ImportScope
{
    /// <summary>They stay.</summary>
    Part,

    /// <summary>They are retired: the import is the whole catalogue.</summary>
    Whole,
}
