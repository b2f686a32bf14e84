using BsrMatch.Catalogue;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>One import of a catalogue: compares it with what is stored and writes the difference.</summary>
internal sealed class CatalogueImport(
    SqliteTransaction transaction, ProgrammeCatalogue catalogue, DateTimeOffset now)
{
    private readonly SqliteConnection connection = transaction.Connection!;
    private readonly List<HistoryEntry> history = [];
    private readonly List<string> unchanged = [];

    /// <param name="entries">The programmes' JSON, in the catalogue's order.</param>
    public ImportResult Run(IReadOnlyList<string> entries)
    {
        var stored = connection.Query<StoredProgramme>("""
            SELECT programme_id AS Id, json AS Json, retired_at AS RetiredAt FROM catalogue_programme
            WHERE catalogue_name = @Name
            """, new { catalogue.Name }, transaction).ToDictionary(row => row.Id, StringComparer.Ordinal);
        Compare(stored, entries);
        WriteHead();
        WriteProgrammes();
        return new ImportResult(catalogue.Version, Ids(ProgrammeChange.Added), Ids(ProgrammeChange.Changed),
            unchanged, Ids(ProgrammeChange.Retired));
    }

    private void Compare(Dictionary<string, StoredProgramme> stored, IReadOnlyList<string> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var id = catalogue.Programmes[i].Id;
            if (!stored.Remove(id, out var before) || before.RetiredAt is not null)
                Note(id, ProgrammeChange.Added, entries[i]);
            else if (before.Json != entries[i]) Note(id, ProgrammeChange.Changed, entries[i]);
            else unchanged.Add(id);
        }

        var gone = stored.Values.Where(row => row.RetiredAt is null);
        foreach (var row in gone.OrderBy(row => row.Id, StringComparer.Ordinal))
            Note(row.Id, ProgrammeChange.Retired, row.Json);
    }

    private void Note(string id, ProgrammeChange change, string json) =>
        history.Add(new HistoryEntry(id, change, json));

    // The number counts imports that changed something; the history refers to it.
    private void WriteHead() => connection.Execute("""
        INSERT INTO catalogue (name, version, import_no, imported_at) VALUES (@Name, @Version, 1, @at)
        ON CONFLICT (name) DO UPDATE SET
            version = excluded.version,
            import_no = catalogue.import_no + @step,
            imported_at = excluded.imported_at
        """,
        new
        {
            catalogue.Name,
            catalogue.Version,
            at = StoreTime.Format(now),
            step = history.Count > 0 ? 1 : 0,
        }, transaction);

    private void WriteProgrammes()
    {
        var at = StoreTime.Format(now);
        var rows = history.Select(entry => new
        {
            Catalogue = catalogue.Name,
            catalogue.Version,
            entry.Id,
            Change = entry.Change.ToString().ToLowerInvariant(),
            entry.Json,
            At = at,
            RetiredAt = entry.Change == ProgrammeChange.Retired ? at : null,
        }).ToList();
        connection.Execute("""
            INSERT INTO catalogue_programme (catalogue_name, programme_id, json, retired_at)
            VALUES (@Catalogue, @Id, @Json, @RetiredAt)
            ON CONFLICT (catalogue_name, programme_id) DO UPDATE SET
                json = excluded.json, retired_at = excluded.retired_at
            """, rows, transaction);
        connection.Execute("""
            INSERT INTO catalogue_history
                (catalogue_name, programme_id, import_no, catalogue_version, change, json, recorded_at)
            SELECT name, @Id, import_no, @Version, @Change, @Json, @At FROM catalogue WHERE name = @Catalogue
            """, rows, transaction);
    }

    private List<string> Ids(ProgrammeChange change) =>
        history.Where(entry => entry.Change == change).Select(entry => entry.Id).ToList();

    private sealed record StoredProgramme(string Id, string Json, string? RetiredAt);

    private sealed record HistoryEntry(string Id, ProgrammeChange Change, string Json);
}
