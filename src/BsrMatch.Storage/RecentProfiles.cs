using System.Text;
using BsrMatch.Input;
using BsrMatch.Profiles;
using Dapper;

namespace BsrMatch.Storage;

/// <summary>The profiles that a store's latest runs were about.</summary>
public static class RecentProfiles
{
    /// <summary>
    /// The profiles of all runs since a moment, ordered by id; of a profile that was asked about several
    /// times the latest version.
    /// </summary>
    /// <exception cref="SetupException">The store cannot be read or is damaged.</exception>
    public static IReadOnlyList<SmeProfile> Since(Store store, DateTimeOffset since)
    {
        ArgumentNullException.ThrowIfNull(store);
        var rows = store.Read(transaction => transaction.Connection!.Query<Row>("""
            SELECT profile.id AS Id, profile.json AS Json FROM profile
            JOIN match_result ON match_result.profile_id = profile.id
                AND match_result.profile_hash = profile.hash
            JOIN match_run ON match_run.id = match_result.run_id
            WHERE match_run.created_at >= @since
            ORDER BY profile.id, match_run.created_at DESC, match_run.id DESC
            """, new { since = StoreTime.Format(since) }, transaction).ToList());
        return
        [
            .. rows.GroupBy(row => row.Id, StringComparer.Ordinal)
                .Select(versions => Read(store, versions.First()))
                .OrderBy(profile => profile.Id, StringComparer.Ordinal),
        ];
    }

    private static SmeProfile Read(Store store, Row row)
    {
        try
        {
            // It was checked against its day of asking when it came in, so no day is too early here.
            return ProfileJson.Read(
                Encoding.UTF8.GetBytes(row.Json), $"stored profile {row.Id}", DateOnly.MaxValue);
        }
        catch (InputException e)
        {
            throw StoreFault.Damaged(store.Location, $"profile {row.Id}",
                new InvalidDataException($"profile {row.Id} cannot be read", e));
        }
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Json { get; init; }
    }
}
