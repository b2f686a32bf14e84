using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Overwrites what deleted rows held, in the database file and in its write-ahead log.</summary>
/// <remarks>
/// <c>secure_delete</c> zeroes what is deleted, but only in the pages written anew: the database file keeps
/// the old ones until a checkpoint, and the log keeps them until it is truncated. VACUUM then leaves out what
/// was freed while another program, without that setting, wrote to the store. See
/// https://www.sqlite.org/pragma.html#pragma_wal_checkpoint and https://www.sqlite.org/lang_vacuum.html.
/// </remarks>
internal static class StorePurge
{
    /// <exception cref="SetupException">Another connection is in the way; nothing is claimed.</exception>
    public static void Run(Store store)
    {
        try
        {
            store.Alone(connection =>
            {
                TruncateLog(connection, store.Location);
                Execute(connection, "VACUUM");
                TruncateLog(connection, store.Location);
            });
        }
        catch (SetupException e)
        {
            throw new SetupException($"{e.Message}; until the same command is run again, what was deleted "
                + "may still stand in the file", e);
        }
    }

    // The pragma does not fail where a reader still needs the log: it answers 1 and leaves the log as it is.
    private static void TruncateLog(SqliteConnection connection, string location)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        if (command.ExecuteScalar() is not 0L) throw StoreFault.InUse(location);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
