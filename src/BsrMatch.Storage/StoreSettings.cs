using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>The store's own settings, by name.</summary>
internal static class StoreSettings
{
    /// <summary>How many days runs are kept; absent where there is no limit.</summary>
    public const string KeepDays = "keep-days";

    /// <summary>The key of the pseudonyms, in hexadecimal; absent until the first is made.</summary>
    public const string PseudonymKey = "pseudonym-key";

    /// <summary>A mark that is there while the file may still hold what deleted rows said.</summary>
    public const string ErasureUnfinished = "erasure-unfinished";

    public static string? Get(SqliteTransaction transaction, string name)
    {
        using var find = new Statement(
            transaction, "SELECT value FROM setting WHERE name = @name", "@name");
        return find.Scalar(name) as string;
    }

    public static void Set(SqliteTransaction transaction, string name, string value)
    {
        using var set = new Statement(transaction, """
            INSERT INTO setting (name, value) VALUES (@name, @value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """, "@name", "@value");
        set.Execute(name, value);
    }

    public static void Remove(SqliteTransaction transaction, string name)
    {
        using var remove = new Statement(transaction, "DELETE FROM setting WHERE name = @name", "@name");
        remove.Execute(name);
    }
}
