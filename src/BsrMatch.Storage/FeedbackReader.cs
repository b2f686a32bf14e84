using BsrMatch.Input;
using BsrMatch.Learning;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Reads outcomes.</summary>
internal static class FeedbackReader
{
    private const string Columns = """
        feedback.profile_id AS ProfileId, feedback.programme_id AS ProgrammeId, outcome AS Outcome,
        grade AS Grade, outcome_day AS Day, decided_by AS DecidedBy, run_id AS RunId, rank AS Rank,
        recorded_at AS RecordedAt
        """;

    private const string IsReplaced = """
        EXISTS (SELECT 1 FROM feedback AS later
            WHERE later.profile_id = feedback.profile_id AND later.programme_id = feedback.programme_id
                AND (later.outcome_day > feedback.outcome_day
                    OR (later.outcome_day = feedback.outcome_day
                        AND later.feedback_no > feedback.feedback_no)))
        """;

    public static IReadOnlyList<Feedback> History(
        SqliteTransaction transaction, string profile, string programme) =>
        [.. transaction.Connection!.Query<Row>($"""
            SELECT {Columns} FROM feedback
            WHERE profile_id = @profile AND programme_id = @programme ORDER BY feedback_no
            """, new { profile, programme }, transaction).Select(row => row.ToFeedback())];

    public static IReadOnlyList<RecordedFeedback> List(SqliteTransaction transaction, FeedbackQuery query)
    {
        var pseudonym = query.ProfileId is { } id ? Pseudonyms.Find(transaction)?.Of(id) : null;
        return
        [
            .. transaction.Connection!.Query<Row>($"""
                SELECT * FROM (
                    SELECT {Columns}, {IsReplaced} AS Replaced, feedback_no AS Number FROM feedback) AS entry
                WHERE (@ProfileId IS NULL OR ProfileId = @ProfileId OR ProfileId = @pseudonym)
                    AND (@ProgrammeId IS NULL OR ProgrammeId = @ProgrammeId)
                    AND (@since IS NULL OR Day >= @since)
                    AND (@replaced = 1 OR Replaced = 0)
                ORDER BY Day, Number
                """,
                new
                {
                    query.ProfileId,
                    pseudonym,
                    query.ProgrammeId,
                    since = query.Since is { } day ? IsoDate.Format(day) : null,
                    replaced = query.IncludeReplaced ? 1 : 0,
                }, transaction)
                .Select(row => new RecordedFeedback(
                    row.ToFeedback(), StoreTime.Parse(row.RecordedAt), row.Replaced != 0)),
        ];
    }

    /// <summary>
    /// The outcomes that count of the next profiles in the order of their ids, with each profile in the
    /// version of its latest outcome.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="after">The id behind which to begin.</param>
    /// <param name="most">How many profiles.</param>
    /// <exception cref="InvalidDataException">A profile is damaged.</exception>
    public static IReadOnlyList<ProfileFeedback> Next(
        SqliteTransaction transaction, string after, int most) =>
        [.. transaction.Connection!.Query<ProfileRow>($"""
            SELECT {Columns}, profile_hash AS Hash, json AS Json
            FROM feedback JOIN profile ON profile.id = profile_id AND profile.hash = profile_hash
            WHERE NOT {IsReplaced} AND profile_id IN (
                SELECT DISTINCT profile_id FROM feedback WHERE profile_id > @after
                ORDER BY profile_id LIMIT @most)
            ORDER BY feedback.profile_id, outcome_day, feedback_no
            """, new { after, most }, transaction)
            .GroupBy(row => row.ProfileId, StringComparer.Ordinal)
            .Select(group => new ProfileFeedback(
                StoredProfile.Read(group.Key, group.Last().Hash, group.Last().Json),
                [.. group.Select(row => row.ToFeedback())]))];

    // Set by properties: a column that holds nothing but NULL does not tell its type.
    private class Row
    {
        public required string ProfileId { get; init; }

        public required string ProgrammeId { get; init; }

        public required string Outcome { get; init; }

        public long? Grade { get; init; }

        public required string Day { get; init; }

        public string? DecidedBy { get; init; }

        public string? RunId { get; init; }

        public long? Rank { get; init; }

        public required string RecordedAt { get; init; }

        public long Replaced { get; init; }

        public Feedback ToFeedback() => new()
        {
            ProfileId = ProfileId,
            ProgrammeId = ProgrammeId,
            Outcome = Grade is { } grade ? Learning.Outcome.OfGrade((int)grade)
                : OutcomeCodes.TryParse(Outcome, out var code) ? Learning.Outcome.Of(code)
                : throw new InvalidDataException($"an outcome is {Outcome}"),
            Date = StoreTime.ParseDay(Day),
            By = DecidedBy,
            RunId = RunId,
            Rank = (int?)Rank,
        };
    }

    private sealed class ProfileRow : Row
    {
        public required string Hash { get; init; }

        public required string Json { get; init; }
    }
}

/// <summary>A profile and the outcomes that count of it.</summary>
internal sealed record ProfileFeedback(Profiles.SmeProfile Profile, IReadOnlyList<Feedback> Outcomes);
