using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Opens the database file and sets it up; an existing store costs one command.</summary>
internal static class StoreOpening
{
    /// <summary>
    /// "BSRm" in ASCII: marks the file as ours, so that no other program's database is ever changed.
    /// </summary>
    public const int ApplicationId = 0x4253526D;

    /// <summary>The schema this program knows: one step for each embedded script.</summary>
    public static int NewestSchema { get; } = typeof(StoreOpening).Assembly.GetManifestResourceNames()
        .Count(name => name.EndsWith(".sql", StringComparison.Ordinal));

    /// <exception cref="SetupException">The file cannot be used.</exception>
    public static SqliteConnection Open(string location, TimeSpan patience)
    {
        StoreLocation.EnsureFolder(location);
        StoreLocation.EnsureFile(location);
        var connection = new SqliteConnection(ConnectionString(location, patience));
        try
        {
            connection.Open();
            Prepare(connection, location, patience);
            return connection;
        }
        catch (SqliteException e) when (StoreFault.Explain(location, e) is { } fault)
        {
            connection.Dispose();
            throw fault;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>An empty database without a file, up to date.</summary>
    public static SqliteConnection OpenInMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Migrations.Run(connection, NewestSchema);
        return connection;
    }

    // A pooled connection would keep the file open after Dispose. The timeout limits the driver's own
    // retries, which come on top of SQLite's and know whole seconds only; 0 would mean for ever.
    private static string ConnectionString(string location, TimeSpan patience) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = location,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ConnectionString;

    private static void Prepare(SqliteConnection connection, string location, TimeSpan patience)
    {
        var (version, applicationId, journal) = SetUp(connection, patience);
        var isOurs = version == 0 ? !HoldsForeignTables(connection) : applicationId == ApplicationId;
        if (!isOurs) throw StoreFault.Foreign(location);
        if (version > NewestSchema) throw StoreFault.Newer(location, version, NewestSchema);

        // Write-ahead logging lets readers go on while one writes, and is remembered in the file. Where the
        // file system has no shared memory SQLite stays with its rollback journal, which is only slower.
        if (journal != "wal") Scalar(connection, "PRAGMA journal_mode = WAL");
        if (version < NewestSchema) Migrations.Run(connection, NewestSchema);
    }

    // Temporary files would take clients' data out of the store's folder, so there are none. The version is
    // read before the application's id: a store that another process is just creating then
    // never shows a version without the id.
    private static (int Version, int ApplicationId, string Journal) SetUp(
        SqliteConnection connection, TimeSpan patience)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            PRAGMA busy_timeout = {(int)patience.TotalMilliseconds};
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA user_version;
            PRAGMA application_id;
            PRAGMA journal_mode;
            """;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        do
        {
            while (reader.Read()) answers.Add(reader.GetString(0));
        }
        while (reader.NextResult());
        return (int.Parse(answers[^3]), int.Parse(answers[^2]), answers[^1]);
    }

    // A store copied with SQLite's .dump has lost its version but not its journal of migrations.
    private static bool HoldsForeignTables(SqliteConnection connection) =>
        Scalar(connection, $"""
            SELECT COUNT(*) > 0 AND SUM(name = '{Migrations.JournalTable}') = 0 FROM sqlite_master
            """) is 1L;

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
