using System.Runtime.ExceptionServices;
using DbUp;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// Brings a store's tables up to date. The only user of DbUp, so that a store that is up to date opens
/// without loading it.
/// </summary>
internal static class Migrations
{
    public const string JournalTable = "schema_version";

    /// <summary>
    /// Runs every script the store has not had, in one transaction: a store is never left between two
    /// versions. A second process that opens the same new store waits for the first and then finds nothing
    /// to do.
    /// </summary>
    public static void Run(SqliteConnection connection, int newest)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Pragma(connection, "user_version") is long version && version < newest)
        {
            Upgrade(connection);
            Pragma(connection, $"application_id = {StoreOpening.ApplicationId}");
            Pragma(connection, $"user_version = {newest}");
        }

        transaction.Commit();
    }

    private static void Upgrade(SqliteConnection connection)
    {
        using var shared = new SharedConnection(connection);
        var result = DeployChanges.To.SqliteDatabase(shared)
            .WithScriptsEmbeddedInAssembly(typeof(Migrations).Assembly)
            .JournalToSqliteTable(JournalTable)
            .WithoutTransaction()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful) ExceptionDispatchInfo.Throw(result.Error);
    }

    private static object? Pragma(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA " + text;
        return command.ExecuteScalar();
    }
}
