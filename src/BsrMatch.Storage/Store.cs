using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// The file in which catalogues, profiles and match runs are kept: a SQLite database, created on first use.
/// Several processes may use one file at once; one instance serves one thread at a time.
/// </summary>
public sealed class Store : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SqliteConnection connection;
    private readonly TimeProvider clock;

    private Store(SqliteConnection connection, TimeProvider clock, string location)
    {
        this.connection = connection;
        this.clock = clock;
        Location = location;
    }

    /// <summary>The full path of the file.</summary>
    public string Location { get; }

    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Opens a store, creates its folder and file where there are none, and brings an older one up to date.
    /// </summary>
    /// <param name="path">The file; relative paths start at the working directory.</param>
    /// <param name="clock">Tells when something was saved.</param>
    /// <exception cref="SetupException">The file cannot be used: it is locked for more than 5 seconds,
    /// read-only, damaged, no store, or newer than this program, or its folder cannot be written to.
    /// </exception>
    public static Store Open(string path, TimeProvider clock) => Open(path, clock, Patience);

    /// <summary>Likewise, waiting longer for another process that is writing to the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when something was saved.</param>
    /// <param name="patience">How long to wait, now and with each change.</param>
    /// <exception cref="SetupException">The file cannot be used.</exception>
    public static Store Open(string path, TimeProvider clock, TimeSpan patience)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(clock);
        var location = StoreLocation.Resolve(path);
        return new Store(StoreOpening.Open(location, patience), clock, location);
    }

    /// <summary>Opens an empty store that is in memory only, to try out what a new file would hold.</summary>
    /// <param name="path">The file it stands for, which is not made.</param>
    /// <param name="clock">Tells when something was saved.</param>
    public static Store OpenInMemory(string path, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(clock);
        return new Store(StoreOpening.OpenInMemory(), clock, StoreLocation.Resolve(path));
    }

    /// <summary>
    /// Where the store is unless told otherwise: the file named by <c>BSRMATCH_DB</c>, else
    /// <c>bsrmatch/bsrmatch.db</c> in the user's data folder (on Unix <c>XDG_DATA_HOME</c> or
    /// <c>~/.local/share</c>).
    /// </summary>
    /// <exception cref="SetupException">There is no such folder to be found.</exception>
    public static string DefaultPath() => StoreLocation.Default(Environment.GetEnvironmentVariable);

    /// <summary>Closes the file.</summary>
    public void Dispose() => connection.Dispose();

    /// <summary>Runs queries that all see the same state of the store.</summary>
    internal T Read<T>(Func<SqliteTransaction, T> query) => Run(deferred: true, query);

    /// <summary>Runs changes that happen all or not at all; an exception undoes them.</summary>
    internal T Write<T>(Func<SqliteTransaction, T> change) => Run(deferred: false, change);

    /// <summary>Likewise; what the changes came to decides whether they are kept.</summary>
    internal T Write<T>(Func<SqliteTransaction, T> change, Func<T, bool> isKept) => Explained(() =>
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var answer = change(transaction);
        if (isKept(answer)) transaction.Commit();
        return answer;
    });

    /// <summary>Does what SQLite refuses to do within a transaction.</summary>
    internal void Alone(Action<SqliteConnection> work) => Explained(() =>
    {
        work(connection);
        return 0;
    });

    private T Run<T>(bool deferred, Func<SqliteTransaction, T> work) => Explained(() =>
    {
        using var transaction = connection.BeginTransaction(deferred);
        var answer = work(transaction);
        transaction.Commit();
        return answer;
    });

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (StoreFault.Explain(Location, e) is { } fault)
        {
            throw fault;
        }
    }
}
