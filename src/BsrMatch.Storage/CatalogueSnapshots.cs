using System.IO.Compression;
using System.Text;
using BsrMatch.Catalogue;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>
/// Whole catalogues as runs saw them, so that a run can be replayed whatever became of the file or the
/// program it was made with.
/// </summary>
internal static class CatalogueSnapshots
{
    /// <summary>Keeps a catalogue unless the store knows this version already.</summary>
    public static void Keep(SqliteTransaction transaction, ProgrammeCatalogue catalogue, DateTimeOffset now)
    {
        if (!IsKnown(transaction, catalogue.Version)) Insert(transaction, catalogue, now);
    }

    /// <summary>The catalogue's JSON lines; null when there is no snapshot of this version.</summary>
    /// <exception cref="InvalidDataException">The snapshot is damaged.</exception>
    public static CatalogueText? Read(SqliteTransaction transaction, string version)
    {
        var row = transaction.Connection!.QueryFirstOrDefault<Row>(
            "SELECT name AS Name, content AS Content FROM catalogue_snapshot WHERE version = @version",
            new { version }, transaction);
        return row is null
            ? null
            : new CatalogueText(
                row.Name, Unpack(row.Content).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsKnown(SqliteTransaction transaction, string version)
    {
        using var find = new Statement(transaction, """
            SELECT 1 FROM catalogue_snapshot WHERE version = @version
            UNION ALL
            SELECT 1 FROM catalogue_history WHERE catalogue_version = @version
            """, "@version");
        return find.Scalar(version) is not null;
    }

    // Apart, so that a run whose catalogue is known loads nothing that compresses.
    private static void Insert(
        SqliteTransaction transaction, ProgrammeCatalogue catalogue, DateTimeOffset now)
    {
        using var insert = new Statement(transaction, """
            INSERT INTO catalogue_snapshot (version, name, content, saved_at)
            VALUES (@version, @name, @content, @at)
            """, "@version", "@name", "@content", "@at");
        insert.Execute(
            catalogue.Version, catalogue.Name, Pack(catalogue.ToJsonLines()), StoreTime.Format(now));
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
            zip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string Unpack(byte[] content)
    {
        using var zip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        using var text = new StreamReader(zip, Encoding.UTF8);
        return text.ReadToEnd();
    }

    private sealed record Row(string Name, byte[] Content);
}
