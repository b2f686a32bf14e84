using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Input;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Catalogues in the store, with everything they ever held.</summary>
public sealed class CatalogueStore
{
    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public CatalogueStore(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>
    /// Makes the stored catalogue of this name equal to the one given. Programmes it no longer holds are
    /// retired, and every text that is replaced stays in the history.
    /// </summary>
    /// <exception cref="InputException">A programme could not be read back from its JSON.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is changed.</exception>
    public ImportResult Import(ProgrammeCatalogue catalogue) => Import(catalogue, ImportScope.Whole);

    /// <summary>
    /// Brings programmes into the stored catalogue of this name. Every text that is replaced stays in the
    /// history.
    /// </summary>
    /// <param name="catalogue">The programmes, and the name of the stored catalogue.</param>
    /// <param name="scope">What becomes of stored programmes that are not among them.</param>
    /// <exception cref="InputException">A programme could not be read back from its JSON.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is changed.</exception>
    public ImportResult Import(ProgrammeCatalogue catalogue, ImportScope scope)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var entries = EntriesOf(catalogue);
        return store.Write(transaction =>
        {
            var import = new CatalogueImport(transaction, catalogue.Name, store.Now);
            var result = import.Compare(catalogue, entries, scope);
            import.Write(result);
            return result;
        });
    }

    /// <summary>What <see cref="Import(ProgrammeCatalogue, ImportScope)"/> would do; nothing is written.
    /// </summary>
    /// <param name="catalogue">The programmes, and the name of the stored catalogue.</param>
    /// <param name="scope">What becomes of stored programmes that are not among them.</param>
    /// <exception cref="InputException">A programme could not be read back from its JSON.</exception>
    public ImportResult Compare(ProgrammeCatalogue catalogue, ImportScope scope)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var entries = EntriesOf(catalogue);
        return store.Read(transaction =>
            new CatalogueImport(transaction, catalogue.Name, store.Now).Compare(catalogue, entries, scope));
    }

    /// <summary>Retires one programme: it stays in the history and can be imported again.</summary>
    /// <param name="name">The catalogue.</param>
    /// <param name="programmeId">The programme.</param>
    /// <returns>Null where the catalogue has no such programme, or has retired it already.</returns>
    /// <exception cref="InputException">It is the last one; a catalogue holds at least one.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is changed.</exception>
    public ImportResult? Retire(string name, string programmeId) => store.Write(transaction =>
    {
        var change = new CatalogueImport(transaction, name, store.Now);
        if (change.Retire(programmeId) is not { } result) return null;
        change.Write(result);
        return result;
    });

    /// <summary>
    /// The catalogue as it is now, without retired programmes; null when there is none of this name.
    /// </summary>
    /// <exception cref="SetupException">What is stored of it is damaged.</exception>
    public ProgrammeCatalogue? Load(string name)
    {
        var rows = store.Read(transaction => Rows(transaction, """
            SELECT json FROM catalogue_programme
            WHERE catalogue_name = @name AND retired_at IS NULL
            ORDER BY programme_id
            """, new { name }));
        try
        {
            return rows.Count == 0 ? null : CatalogueReader.FromJsonLines(name, rows);
        }
        catch (InputException e)
        {
            throw StoreFault.Damaged(store.Location, $"catalogue {name}", e);
        }
    }

    /// <summary>The JSON of a programme as it is now; null where the catalogue has none of this id.</summary>
    public byte[]? JsonOf(string name, string programmeId) => store.Read(transaction => Rows(transaction, """
        SELECT json FROM catalogue_programme
        WHERE catalogue_name = @name AND programme_id = @programmeId AND retired_at IS NULL
        """, new { name, programmeId })) is [var json] ? Encoding.UTF8.GetBytes(json) : null;

    /// <summary>
    /// A catalogue as it was at a version, so that an old match can be replayed; null when the store never
    /// held it.
    /// </summary>
    /// <param name="version">A version such as <c>founding-0123456789ab</c>.</param>
    /// <exception cref="SetupException">What is stored of it is damaged.</exception>
    public ProgrammeCatalogue? LoadVersion(string version)
    {
        try
        {
            return store.Read(transaction => CatalogueSnapshots.Read(transaction, version)
                ?? FromHistory(transaction, version))?.Read(version);
        }
        catch (InvalidDataException e)
        {
            throw StoreFault.Damaged(store.Location, $"catalogue {version}", e);
        }
    }

    private static CatalogueText? FromHistory(SqliteTransaction transaction, string version)
    {
        var import = Connection(transaction).QueryFirstOrDefault<ImportRow>("""
            SELECT catalogue_name AS Name, import_no AS Number FROM catalogue_history
            WHERE catalogue_version = @version
            """, new { version }, transaction);
        return import is null ? null : new CatalogueText(import.Name, Rows(transaction, """
            SELECT entry.json FROM catalogue_history AS entry
            WHERE entry.catalogue_name = @Name AND entry.change <> 'retired' AND entry.import_no = (
                SELECT MAX(latest.import_no) FROM catalogue_history AS latest
                WHERE latest.catalogue_name = entry.catalogue_name
                    AND latest.programme_id = entry.programme_id AND latest.import_no <= @Number)
            ORDER BY entry.programme_id
            """, import));
    }

    /// <summary>The stored catalogues, by name.</summary>
    public IReadOnlyList<CatalogueSummary> List() => store.Read(transaction => Connection(transaction)
        .Query<SummaryRow>("""
            SELECT catalogue.name AS Name, catalogue.version AS Version, catalogue.imported_at AS ImportedAt,
                COUNT(*) AS Known, COUNT(programme.retired_at) AS Retired
            FROM catalogue
            JOIN catalogue_programme AS programme ON programme.catalogue_name = catalogue.name
            GROUP BY catalogue.name, catalogue.version, catalogue.imported_at
            ORDER BY catalogue.name
            """, transaction: transaction)
        .Select(row => new CatalogueSummary(row.Name, row.Version, StoreTime.Parse(row.ImportedAt),
            (int)(row.Known - row.Retired), (int)row.Retired))
        .ToList());

    /// <summary>What became of a programme, oldest entry first; empty when the store never held it.</summary>
    /// <param name="name">The catalogue.</param>
    /// <param name="programmeId">The programme.</param>
    public IReadOnlyList<ProgrammeVersion> History(string name, string programmeId) =>
        store.Read(transaction => Connection(transaction)
            .Query<HistoryRow>("""
                SELECT programme_id AS ProgrammeId, change AS Change, catalogue_version AS CatalogueVersion,
                    recorded_at AS RecordedAt, json AS Json
                FROM catalogue_history
                WHERE catalogue_name = @name AND programme_id = @programmeId
                ORDER BY import_no
                """, new { name, programmeId }, transaction)
            .Select(row => new ProgrammeVersion(row.ProgrammeId,
                Enum.Parse<ProgrammeChange>(row.Change, ignoreCase: true), row.CatalogueVersion,
                StoreTime.Parse(row.RecordedAt), row.Json))
            .ToList());

    /// <summary>The names of the catalogues that hold or once held a programme, in order.</summary>
    public IReadOnlyList<string> NamesWith(string programmeId) => store.Read(transaction => Rows(transaction,
        """
        SELECT DISTINCT catalogue_name FROM catalogue_history WHERE programme_id = @programmeId
        ORDER BY catalogue_name
        """, new { programmeId }));

    // Reading back before anything is stored keeps out what could never be loaded again.
    private static string[] EntriesOf(ProgrammeCatalogue catalogue)
    {
        var entries = catalogue.ToJsonLines().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var copy = CatalogueReader.FromJsonLines(catalogue.Name, entries);
        return copy.Version == catalogue.Version
            ? entries
            : throw new InvalidOperationException($"{catalogue.Version} reads back as {copy.Version}");
    }

    private static List<string> Rows(SqliteTransaction transaction, string sql, object parameters) =>
        Connection(transaction).Query<string>(sql, parameters, transaction).AsList();

    private static SqliteConnection Connection(SqliteTransaction transaction) => transaction.Connection!;

    private sealed record ImportRow(string Name, long Number);

    // Set by properties: without rows SQLite does not tell the type of a count, and no constructor would fit.
    private sealed class SummaryRow
    {
        public required string Name { get; init; }

        public required string Version { get; init; }

        public required string ImportedAt { get; init; }

        public required long Known { get; init; }

        public required long Retired { get; init; }
    }

    private sealed record HistoryRow(
        string ProgrammeId, string Change, string CatalogueVersion, string RecordedAt, string Json);
}
