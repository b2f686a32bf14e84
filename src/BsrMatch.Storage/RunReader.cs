using BsrMatch.Eligibility;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Puts a saved run together again.</summary>
internal static class RunReader
{
    public static StoredRun? Read(SqliteTransaction transaction, string runId)
    {
        var connection = transaction.Connection!;
        var run = connection.QuerySingleOrDefault<RunRow>($"""
            SELECT {RunHeaderRow.Columns}, result_count AS ResultCount
            FROM match_run WHERE id = @runId
            """, new { runId }, transaction);
        if (run is null) return null;

        var matches = connection.Query<MatchRow>("""
            SELECT profile_id AS ProfileId, rank AS Rank, programme_id AS ProgrammeId, verdict AS Verdict,
                fit AS Fit, score AS Score
            FROM match_row WHERE run_id = @runId ORDER BY profile_id, rank
            """, new { runId }, transaction).ToLookup(row => row.ProfileId, StringComparer.Ordinal);
        var results = connection.Query<ResultRow>("""
            SELECT result.profile_id AS ProfileId, result.profile_hash AS ProfileHash,
                profile.json AS ProfileJson, result.no_good_match AS NoGoodMatch,
                result.result_json AS ResultJson, result.result_hash AS ResultHash
            FROM match_result AS result
            JOIN profile ON profile.id = result.profile_id AND profile.hash = result.profile_hash
            WHERE result.run_id = @runId ORDER BY result.position
            """, new { runId }, transaction).Select(row => ToResult(row, matches[row.ProfileId])).ToList();
        return ToRun(runId, run, results);
    }

    private static StoredRun ToRun(string runId, RunRow run, List<StoredResult> results)
    {
        try
        {
            return new StoredRun(runId, run.ToHeader(), StoreTime.Parse(run.CreatedAt), results)
            {
                Erased = run.ResultCount is { } saved ? Math.Max(0, (int)saved - results.Count) : 0,
            };
        }
        catch (FormatException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static StoredResult ToResult(ResultRow row, IEnumerable<MatchRow> matches) => new(
        StoredProfile.Read(row.ProfileId, row.ProfileHash, row.ProfileJson),
        row.ProfileHash,
        row.NoGoodMatch != 0,
        [.. matches.Select(match => new StoredMatch((int)match.Rank, match.ProgrammeId,
            Enum.Parse<Verdict>(match.Verdict, ignoreCase: true), match.Fit, match.Score))],
        row.ResultJson)
    {
        ResultHash = row.ResultHash,
    };

    private sealed class RunRow : RunHeaderRow
    {
        public long? ResultCount { get; init; }
    }

    private sealed class ResultRow
    {
        public required string ProfileId { get; init; }

        public required string ProfileHash { get; init; }

        public required string ProfileJson { get; init; }

        public required long NoGoodMatch { get; init; }

        public required string ResultJson { get; init; }

        public string? ResultHash { get; init; }
    }

    private sealed record MatchRow(
        string ProfileId, long Rank, string ProgrammeId, string Verdict, double Fit, double Score);
}
