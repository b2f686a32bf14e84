using BsrMatch.Catalogue;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>One change to a catalogue: compares it with what is stored and writes the difference.</summary>
internal sealed class CatalogueImport
{
    private readonly SqliteTransaction transaction;
    private readonly SqliteConnection connection;
    private readonly string name;
    private readonly string at;
    private readonly ImportNotes notes = new();
    private readonly List<HistoryEntry> history = [];
    private readonly Dictionary<string, StoredProgramme> stored;

    public CatalogueImport(SqliteTransaction transaction, string name, DateTimeOffset now)
    {
        this.transaction = transaction;
        this.name = name;
        connection = transaction.Connection!;
        at = StoreTime.Format(now);
        stored = connection.Query<StoredProgramme>("""
            SELECT programme_id AS Id, json AS Json, retired_at AS RetiredAt FROM catalogue_programme
            WHERE catalogue_name = @name
            """, new { name }, transaction).ToDictionary(row => row.Id, StringComparer.Ordinal);
    }

    /// <summary>What an import does; nothing is written.</summary>
    /// <param name="catalogue">The programmes the import brings.</param>
    /// <param name="entries">Their JSON, in the same order.</param>
    /// <param name="scope">What becomes of the others.</param>
    public ImportResult Compare(
        ProgrammeCatalogue catalogue, IReadOnlyList<string> entries, ImportScope scope)
    {
        for (var i = 0; i < entries.Count; i++) Compare(catalogue.Programmes[i], entries[i]);
        var others = Live();
        if (scope == ImportScope.Whole)
        {
            foreach (var row in others) Retire(row);
            return notes.Result(catalogue.Version, 0);
        }

        var version = others.Count == 0 ? catalogue.Version : VersionOf(others, catalogue.Programmes);
        return notes.Result(version, others.Count);
    }

    /// <summary>Retires one programme; nothing is written.</summary>
    /// <returns>Null where there is no such programme.</returns>
    public ImportResult? Retire(string id)
    {
        if (!stored.Remove(id, out var row) || row.RetiredAt is not null) return null;
        Retire(row);
        var others = Live();
        return notes.Result(VersionOf(others, []), others.Count);
    }

    /// <summary>Writes what was found.</summary>
    public void Write(ImportResult result)
    {
        WriteHead(result.Version);
        WriteProgrammes(result.Version);
    }

    private void Compare(Programme programme, string entry)
    {
        if (!stored.Remove(programme.Id, out var before) || before.RetiredAt is not null)
            Note(programme.Id, ProgrammeChange.Added, entry);
        else if (before.Json != entry) Note(programme.Id, ProgrammeChange.Changed, entry);
        notes.Compare(programme.Id, programme.Title, before?.RetiredAt is null ? before?.Json : null, entry);
    }

    private void Retire(StoredProgramme row)
    {
        Note(row.Id, ProgrammeChange.Retired, row.Json);
        notes.Retire(row.Id, row.Json);
    }

    private List<StoredProgramme> Live() =>
        [.. stored.Values.Where(row => row.RetiredAt is null).OrderBy(row => row.Id, StringComparer.Ordinal)];

    private string VersionOf(List<StoredProgramme> others, IReadOnlyList<Programme> programmes) =>
        others.Count == 0
            ? new ProgrammeCatalogue(name, programmes).Version
            : new ProgrammeCatalogue(name, CatalogueReader.FromJsonLines(name, others.Select(row => row.Json))
                .Programmes.Concat(programmes)).Version;

    private void Note(string id, ProgrammeChange change, string json) =>
        history.Add(new HistoryEntry(id, change, json));

    // The number counts imports that changed something; the history refers to it.
    private void WriteHead(string version) => connection.Execute("""
        INSERT INTO catalogue (name, version, import_no, imported_at) VALUES (@name, @version, 1, @at)
        ON CONFLICT (name) DO UPDATE SET
            version = excluded.version,
            import_no = catalogue.import_no + @step,
            imported_at = excluded.imported_at
        """, new { name, version, at, step = history.Count > 0 ? 1 : 0 }, transaction);

    private void WriteProgrammes(string version)
    {
        using var programme = new Statement(transaction, """
            INSERT INTO catalogue_programme (catalogue_name, programme_id, json, retired_at)
            VALUES (@name, @id, @json, @retired)
            ON CONFLICT (catalogue_name, programme_id) DO UPDATE SET
                json = excluded.json, retired_at = excluded.retired_at
            """, "@name", "@id", "@json", "@retired");
        using var entry = new Statement(transaction, """
            INSERT INTO catalogue_history
                (catalogue_name, programme_id, import_no, catalogue_version, change, json, recorded_at)
            SELECT name, @id, import_no, @version, @change, @json, @at FROM catalogue WHERE name = @name
            """, "@id", "@version", "@change", "@json", "@at", "@name");
        foreach (var (id, change, json) in history)
        {
            programme.Execute(name, id, json, change == ProgrammeChange.Retired ? at : DBNull.Value);
            entry.Execute(id, version, change.ToString().ToLowerInvariant(), json, at, name);
        }
    }

    private sealed record StoredProgramme(string Id, string Json, string? RetiredAt);

    private sealed record HistoryEntry(string Id, ProgrammeChange Change, string Json);
}
