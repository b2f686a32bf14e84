using BsrMatch.Batch;
using BsrMatch.Eligibility;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Enters the rows of a chunk with statements prepared once a transaction.</summary>
internal sealed class BatchRows : IDisposable
{
    private readonly SqliteTransaction transaction;
    private readonly string run;
    private readonly string now;
    private readonly Statement profiles;
    private readonly Statement results;
    private readonly Statement matches;
    private readonly Statement errors;

    public BatchRows(SqliteTransaction transaction, string run, DateTimeOffset now)
    {
        (this.transaction, this.run, this.now) = (transaction, run, StoreTime.Format(now));
        profiles = new Statement(transaction, """
            INSERT INTO profile (id, hash, json, saved_at) VALUES (@id, @hash, @json, @at)
            ON CONFLICT (id, hash) DO NOTHING
            """, "@id", "@hash", "@json", "@at");
        results = new Statement(transaction, """
            INSERT INTO match_result
                (run_id, profile_id, profile_hash, position, no_good_match, result_json, result_hash)
            VALUES (@run, @profile, @hash, @position, @noGoodMatch, '', @result)
            """, "@run", "@profile", "@hash", "@position", "@noGoodMatch", "@result");
        matches = new Statement(transaction, """
            INSERT INTO match_row (run_id, profile_id, rank, programme_id, verdict, fit, score)
            VALUES (@run, @profile, @rank, @programme, @verdict, @fit, @score)
            """, "@run", "@profile", "@rank", "@programme", "@verdict", "@fit", "@score");
        errors = new Statement(transaction, """
            INSERT INTO batch_error
                (run_id, chunk_no, entry_no, error_no, row_no, profile_id, field, value, hidden_length,
                expected, remedy)
            VALUES (@run, @chunk, @entry, @error, @row, @profile, @field, @value, @hidden, @expected,
                @remedy)
            """, "@run", "@chunk", "@entry", "@error", "@row", "@profile", "@field", "@value", "@hidden",
            "@expected", "@remedy");
    }

    /// <summary>How many entries of the list the chunks saved so far cover.</summary>
    public long Entries()
    {
        using var count = new Statement(
            transaction, "SELECT COALESCE(SUM(entries), 0) FROM batch_chunk WHERE run_id = @run", "@run");
        return (long)count.Scalar(run)!;
    }

    public void Insert(ScoredClient client, long position)
    {
        var facts = client.Facts;
        profiles.Execute(facts.ClientId, client.Profile.Hash,
            client.Profile.Json, now);
        results.Execute(run, facts.ClientId, client.Profile.Hash, position, facts.NoGoodMatch ? 1 : 0,
            RunRows.OrNull(client.ResultHash));
        foreach (var match in facts.Matches)
        {
            matches.Execute(run, facts.ClientId, match.Rank, match.ProgrammeId, Spell(match.Verdict),
                match.Fit, match.Score);
        }
    }

    /// <param name="rejected">The row.</param>
    /// <param name="chunk">The chunk it is of.</param>
    /// <param name="entry">Its place in the chunk, from 0.</param>
    public void Insert(RejectedRow rejected, int chunk, int entry)
    {
        var number = 0;
        foreach (var fault in rejected.Faults)
        {
            errors.Execute(run, chunk, entry, number++, rejected.Row, RunRows.OrNull(rejected.ClientId),
                fault.Field, RunRows.OrNull(fault.Value), RunRows.OrNull(fault.HiddenLength), fault.Expected,
                fault.Remedy);
        }
    }

    public void Insert(BatchChunk chunk)
    {
        using var insert = new Statement(transaction, """
            INSERT INTO batch_chunk (run_id, chunk_no, entries, output_bytes, output_hash, errors_bytes,
                errors_hash, tally_json)
            VALUES (@run, @no, @entries, @output, @outputHash, @errors, @errorsHash, @tally)
            """, "@run", "@no", "@entries", "@output", "@outputHash", "@errors", "@errorsHash", "@tally");
        insert.Execute(run, chunk.Number, chunk.Entries.Count, chunk.Output.Length, chunk.Output.Hash,
            chunk.Errors.Length, chunk.Errors.Hash, chunk.Tally.ToJson());
    }

    /// <summary>Deletes the chunks from a number on, with all that they hold.</summary>
    public static void DeleteFrom(SqliteTransaction transaction, string run, int chunk)
    {
        using var count = new Statement(transaction, """
            SELECT COALESCE(SUM(entries), 0) FROM batch_chunk WHERE run_id = @run AND chunk_no < @chunk
            """, "@run", "@chunk");
        var entries = (long)count.Scalar(run, chunk)!;
        using var results = new Statement(transaction,
            "DELETE FROM match_result WHERE run_id = @run AND position >= @entries", "@run", "@entries");
        using var chunks = new Statement(transaction,
            "DELETE FROM batch_chunk WHERE run_id = @run AND chunk_no >= @chunk", "@run", "@chunk");
        using var errors = new Statement(transaction,
            "DELETE FROM batch_error WHERE run_id = @run AND chunk_no >= @chunk", "@run", "@chunk");
        results.Execute(run, entries);
        errors.Execute(run, chunk);
        chunks.Execute(run, chunk);
    }

    public void Dispose()
    {
        profiles.Dispose();
        results.Dispose();
        matches.Dispose();
        errors.Dispose();
    }

    private static string Spell(Verdict verdict) => verdict switch
    {
        Verdict.Eligible => "eligible",
        Verdict.Ineligible => "ineligible",
        _ => "unknown",
    };
}
