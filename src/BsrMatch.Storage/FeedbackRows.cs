using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Enters and deletes outcomes, with statements prepared once a transaction.</summary>
internal sealed class FeedbackRows : IDisposable
{
    /// <summary>What stands in a code's place where somebody gave a grade.</summary>
    public const string Graded = "grade";

    private readonly string now;
    private readonly Statement profiles;
    private readonly Statement outcomes;

    // Numbers count the order of recording; PostgreSQL would not give them by itself.
    private long next;

    public FeedbackRows(SqliteTransaction transaction, DateTimeOffset now)
    {
        this.now = StoreTime.Format(now);
        using var last = new Statement(transaction, "SELECT COALESCE(MAX(feedback_no), 0) FROM feedback");
        next = (long)last.Scalar()! + 1;
        profiles = new Statement(transaction, """
            INSERT INTO profile (id, hash, json, saved_at) VALUES (@id, @hash, @json, @at)
            ON CONFLICT (id, hash) DO NOTHING
            """, "@id", "@hash", "@json", "@at");
        outcomes = new Statement(transaction, """
            INSERT INTO feedback (feedback_no, profile_id, profile_hash, programme_id, outcome, grade,
                outcome_day, decided_by, run_id, rank, recorded_at)
            VALUES (@no, @profile, @hash, @programme, @outcome, @grade, @day, @by, @run, @rank, @at)
            """, "@no", "@profile", "@hash", "@programme", "@outcome", "@grade", "@day", "@by", "@run",
            "@rank", "@at");
    }

    public void Insert(CanonicalProfile profile) =>
        profiles.Execute(profile.Profile.Id, profile.Hash, profile.Json, now);

    public void Insert(Feedback feedback, string profileHash) => outcomes.Execute(next++,
        feedback.ProfileId, profileHash, feedback.ProgrammeId,
        feedback.Outcome.Code?.Spell() ?? Graded, RunRows.OrNull(feedback.Outcome.Grade),
        IsoDate.Format(feedback.Date), RunRows.OrNull(feedback.By), RunRows.OrNull(feedback.RunId),
        RunRows.OrNull(feedback.Rank), now);

    /// <summary>
    /// Deletes what was recorded before a time. What such an outcome had replaced goes with it, although it
    /// may have been recorded later: else it would count again.
    /// </summary>
    public static int DeleteBefore(SqliteTransaction transaction, string limit)
    {
        using var delete = new Statement(transaction, """
            DELETE FROM feedback
            WHERE recorded_at < @limit OR EXISTS (SELECT 1 FROM feedback AS later
                WHERE later.profile_id = feedback.profile_id
                    AND later.programme_id = feedback.programme_id
                    AND later.outcome_day > feedback.outcome_day AND later.recorded_at < @limit)
            """, "@limit");
        return delete.Execute(limit);
    }

    public void Dispose()
    {
        profiles.Dispose();
        outcomes.Dispose();
    }
}
