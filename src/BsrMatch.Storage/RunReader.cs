using System.Text;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Puts a saved run together again.</summary>
internal static class RunReader
{
    public static StoredRun? Read(SqliteTransaction transaction, string runId)
    {
        var connection = transaction.Connection!;
        var run = connection.QuerySingleOrDefault<RunRow>("""
            SELECT kind AS Kind, as_of AS AsOf, created_at AS CreatedAt, model_version AS ModelVersion,
                catalogue_version AS CatalogueVersion, rules_version AS RulesVersion,
                options_json AS OptionsJson
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
                result.result_json AS ResultJson
            FROM match_result AS result
            JOIN profile ON profile.id = result.profile_id AND profile.hash = result.profile_hash
            WHERE result.run_id = @runId ORDER BY result.position
            """, new { runId }, transaction).Select(row => ToResult(row, matches[row.ProfileId]));
        return new StoredRun(runId, ToHeader(run), StoreTime.Parse(run.CreatedAt), [.. results]);
    }

    private static RunHeader ToHeader(RunRow run) => new(
        run.Kind, StoreTime.ParseDay(run.AsOf), run.ModelVersion, run.CatalogueVersion, run.RulesVersion,
        run.OptionsJson);

    // The profile was checked against its day of asking when it came in, so no day is too early here.
    private static StoredResult ToResult(ResultRow row, IEnumerable<MatchRow> matches) => new(
        ProfileJson.Read(
            Encoding.UTF8.GetBytes(row.ProfileJson), $"stored profile {row.ProfileId}", DateOnly.MaxValue),
        row.ProfileHash,
        row.NoGoodMatch != 0,
        [.. matches.Select(match => new StoredMatch((int)match.Rank, match.ProgrammeId,
            Enum.Parse<Verdict>(match.Verdict, ignoreCase: true), match.Fit, match.Score))],
        row.ResultJson);

    private sealed record RunRow(string Kind, string AsOf, string CreatedAt, string ModelVersion,
        string CatalogueVersion, string RulesVersion, string OptionsJson);

    private sealed record ResultRow(
        string ProfileId, string ProfileHash, string ProfileJson, long NoGoodMatch, string ResultJson);

    private sealed record MatchRow(
        string ProfileId, long Rank, string ProgrammeId, string Verdict, double Fit, double Score);
}
