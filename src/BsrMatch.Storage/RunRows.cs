using System.Globalization;
using System.Text;
using BsrMatch.Input;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Enters runs of every kind.</summary>
internal static class RunRows
{
    /// <summary>
    /// An id that no run has: the UTC time to the second and a hash of what is run. The same may be saved
    /// twice within one second; a count tells the two apart.
    /// </summary>
    public static string FreeId(SqliteTransaction transaction, DateTimeOffset now, string fingerprint)
    {
        using var find = new Statement(transaction, "SELECT 1 FROM match_run WHERE id = @id", "@id");
        var time = now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        for (var count = 0; ; count++)
        {
            var content = $"{StoreTime.Format(now)} {count}\n{fingerprint}";
            var hash = StableHash.Sha256(Encoding.UTF8.GetBytes(content));
            var id = $"r-{time}-{hash[..8]}";
            if (find.Scalar(id) is null) return id;
        }
    }

    /// <param name="transaction">The change it is part of.</param>
    /// <param name="id">The run's id.</param>
    /// <param name="header">What it is made with.</param>
    /// <param name="results">How many results it has; null while that is open.</param>
    /// <param name="now">When it is saved.</param>
    public static void Insert(SqliteTransaction transaction, string id, RunHeader header, int? results,
        DateTimeOffset now)
    {
        using var insert = new Statement(transaction, """
            INSERT INTO match_run
                (id, kind, as_of, created_at, model_version, catalogue_version, rules_version, options_json,
                catalogue_source, program_version, result_count)
            VALUES (@id, @kind, @asOf, @at, @model, @catalogue, @rules, @options, @source, @program, @count)
            """, "@id", "@kind", "@asOf", "@at", "@model", "@catalogue", "@rules", "@options",
            "@source", "@program", "@count");
        insert.Execute(id, header.Kind, IsoDate.Format(header.AsOf), StoreTime.Format(now),
            header.ModelVersion, header.CatalogueVersion, header.RulesVersion, header.OptionsJson,
            OrNull(header.CatalogueSource), OrNull(header.ProgramVersion), OrNull(results));
    }

    public static object OrNull(object? value) => value ?? DBNull.Value;
}
