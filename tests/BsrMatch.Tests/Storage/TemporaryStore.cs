using BsrMatch.Storage;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Tests.Storage;

/// <summary>A temporary folder for a store's file, with a clock that stands until it is moved.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bsrmatch-");

    public string Folder => folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "bsrmatch.db");

    public StandingClock Clock { get; } = new(new DateTimeOffset(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero));

    public Store Open() => Store.Open(Path, Clock);

    /// <summary>Opens with little patience, for tests that wait for a lock in vain.</summary>
    public Store OpenImpatiently() => Store.Open(Path, Clock, TimeSpan.FromMilliseconds(20));

    /// <summary>A second connection, as another program would have.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public object? Ask(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => folder.Delete(recursive: true);

    internal sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
