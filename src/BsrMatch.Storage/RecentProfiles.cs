using BsrMatch.Input;
using BsrMatch.Profiles;
using Dapper;

namespace BsrMatch.Storage;

/// <summary>The profiles that a store's latest runs were about.</summary>
public static class RecentProfiles
{
    // Chosen before any profile is read: a nightly batch over the same firms stores each of them once, and
    // names it every night.
    private const string Latest = """
        SELECT profile.id AS Id, profile.hash AS Hash, profile.json AS Json
        FROM (
            SELECT match_result.profile_id, match_result.profile_hash, ROW_NUMBER() OVER (
                PARTITION BY match_result.profile_id
                ORDER BY match_run.created_at DESC, match_run.id DESC) AS place
            FROM match_result JOIN match_run ON match_run.id = match_result.run_id
            WHERE match_run.created_at >= @since) AS asked
        JOIN profile ON profile.id = asked.profile_id AND profile.hash = asked.profile_hash
        WHERE asked.place = 1
        ORDER BY profile.id
        """;

    /// <summary>
    /// The profiles of all runs since a moment, ordered by id; of a profile that was asked about several
    /// times the latest version.
    /// </summary>
    /// <exception cref="SetupException">The store cannot be read or is damaged.</exception>
    public static IReadOnlyList<SmeProfile> Since(Store store, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Read(transaction => transaction.Connection!
            .Query<Row>(Latest, new { since = StoreTime.Format(since) }, transaction, buffered: false)
            .Select(row => Read(store, row)).ToList());
    }

    private static SmeProfile Read(Store store, Row row)
    {
        try
        {
            return StoredProfile.Read(row.Id, row.Hash, row.Json);
        }
        catch (InvalidDataException e)
        {
            throw StoreFault.Damaged(store.Location, $"profile {row.Id}", e);
        }
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Hash { get; init; }

        public required string Json { get; init; }
    }
}
