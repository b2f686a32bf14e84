using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Lists saved runs.</summary>
internal static class RunList
{
    public static IReadOnlyList<RunSummary> Read(SqliteTransaction transaction, int most) =>
        [.. transaction.Connection!.Query<Row>("""
            SELECT id AS Id, kind AS Kind, created_at AS CreatedAt, as_of AS AsOf,
                catalogue_version AS CatalogueVersion, model_version AS ModelVersion,
                (SELECT COUNT(*) FROM match_result AS result WHERE result.run_id = match_run.id) AS Results
            FROM match_run ORDER BY created_at DESC, id LIMIT @most
            """, new { most }, transaction)
            .Select(row => new RunSummary(row.Id, row.Kind, StoreTime.Parse(row.CreatedAt),
                StoreTime.ParseDay(row.AsOf), row.CatalogueVersion, row.ModelVersion, (int)row.Results))];

    // Set by properties: without rows SQLite does not tell the type of a count, and no constructor would fit.
    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Kind { get; init; }

        public required string CreatedAt { get; init; }

        public required string AsOf { get; init; }

        public required string CatalogueVersion { get; init; }

        public required string ModelVersion { get; init; }

        public required long Results { get; init; }
    }
}
