using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Importing;

/// <summary>What became of a programme or a project.</summary>
/// <param name="Noun">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Versions">Its versions, newest first.</param>
internal sealed record EntryHistory(string Noun, string Id, IReadOnlyList<EntryVersion> Versions)
{
    /// <summary>A programme's, in all catalogues named; null where none ever held it.</summary>
    public static EntryHistory? OfProgramme(
        CatalogueStore catalogues, string id, IReadOnlyList<string> names)
    {
        var versions = new List<EntryVersion>();
        foreach (var name in names)
        {
            string? before = null;
            foreach (var version in catalogues.History(name, id))
            {
                versions.Add(new EntryVersion(version.Change.ToString().ToLowerInvariant(), name,
                    version.CatalogueVersion, version.RecordedAt, version.Json,
                    before is null ? [] : FieldChanges.Between(before, version.Json)));
                before = version.Json;
            }
        }

        return versions.Count == 0 ? null : new("programme", id, NewestFirst(versions));
    }

    /// <summary>A project's; null where the store never held it.</summary>
    public static EntryHistory? OfProject(ProjectStore projects, string id)
    {
        var versions = new List<EntryVersion>();
        string? before = null;
        foreach (var version in projects.History(id))
        {
            versions.Add(new EntryVersion(version.Change.ToString().ToLowerInvariant(), null, null,
                version.RecordedAt, version.Json,
                before is null ? [] : FieldChanges.Between(before, version.Json)));
            before = version.Json;
        }

        return versions.Count == 0 ? null : new("project", id, NewestFirst(versions));
    }

    // Of two at the same time the one that was saved later comes first.
    private static List<EntryVersion> NewestFirst(List<EntryVersion> versions)
    {
        versions.Reverse();
        return [.. versions.OrderByDescending(version => version.At)];
    }
}

/// <summary>One version of an entry.</summary>
/// <param name="Change">What happened: added, changed, labelled or retired.</param>
/// <param name="Catalogue">The catalogue; null for a project.</param>
/// <param name="CatalogueVersion">The version of the catalogue that brought it; null for a project.</param>
/// <param name="At">When; UTC.</param>
/// <param name="Json">The entry from then on.</param>
/// <param name="Changes">What differs from the version before.</param>
internal sealed record EntryVersion(
    string Change, string? Catalogue, string? CatalogueVersion, DateTimeOffset At, string Json,
    IReadOnlyList<FieldChange> Changes);
