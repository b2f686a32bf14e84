using System.Globalization;
using BsrMatch.Batch;
using BsrMatch.Catalogue;
using BsrMatch.Input;
using Dapper;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>Batches in the store, saved chunk by chunk while they run.</summary>
public sealed class BatchStore
{
    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public BatchStore(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>Enters a new batch, and the catalogue of the run so that it can be replayed.</summary>
    /// <returns>The run's id.</returns>
    /// <exception cref="SetupException">The store cannot be written to.</exception>
    public string Begin(BatchOrder order, ProgrammeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(catalogue);
        var now = store.Now;
        return store.Write(transaction =>
        {
            var id = RunRows.FreeId(transaction, now, order.ToString());
            RunRows.Insert(transaction, id, order.Header, results: null, now);
            CatalogueSnapshots.Keep(transaction, catalogue, now);
            using var insert = new Statement(transaction, """
                INSERT INTO batch_run (run_id, state, list_name, list_hash, output, settings)
                VALUES (@id, 'running', @list, @hash, @output, @settings)
                """, "@id", "@list", "@hash", "@output", "@settings");
            insert.Execute(id, order.ListName, RunRows.OrNull(order.ListHash), RunRows.OrNull(order.Output),
                order.Settings);
            return id;
        });
    }

    /// <summary>Saves a chunk, all or nothing.</summary>
    /// <exception cref="SetupException">The store cannot be written to; the chunk is not saved.</exception>
    public void Save(string runId, BatchChunk chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        var now = store.Now;
        store.Write(transaction =>
        {
            using var rows = new BatchRows(transaction, runId, now);
            var first = rows.Entries();
            foreach (var (at, entry) in chunk.Entries.Index())
            {
                if (entry.Client is { } client) rows.Insert(client, first + at);
                else rows.Insert(new RejectedRow(entry.Row, entry.ClientId, entry.Faults), chunk.Number, at);
            }

            rows.Insert(chunk);
            return first;
        });
    }

    /// <summary>Says how a batch ended, and deletes runs that the store's <see cref="Retention"/> no longer
    /// keeps.</summary>
    /// <exception cref="SetupException">The store cannot be written to.</exception>
    public void End(string runId, BatchState state)
    {
        var now = store.Now;
        store.Write(transaction =>
        {
            SetState(transaction, runId, state);
            var tally = BatchReader.SumOf(transaction, runId);
            using var sum = new Statement(
                transaction, "UPDATE batch_run SET tally_json = @tally WHERE run_id = @id", "@tally", "@id");
            sum.Execute(tally.ToJson(), runId);
            // Of clients that were forgotten since, too: a replay is to tell that they are missing.
            using var count = new Statement(
                transaction, "UPDATE match_run SET result_count = @count WHERE id = @id", "@count", "@id");
            count.Execute(tally.Counts.Clients - tally.Counts.Rejected, runId);
            Retention.Apply(transaction, now);
            return runId;
        });
    }

    /// <summary>
    /// Takes up a batch that was not finished: forgets the chunks that its output does not hold, and marks it
    /// as running.
    /// </summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="chunks">How many chunks to keep, from the first.</param>
    public void TakeUp(string runId, int chunks) => store.Write(transaction =>
    {
        SetState(transaction, runId, BatchState.Running);
        BatchRows.DeleteFrom(transaction, runId, chunks);
        return chunks;
    });

    /// <summary>The last batch that wrote to an output; null when there is none.</summary>
    /// <param name="output">Full path of the output.</param>
    public StoredBatch? Last(string output) => store.Read(transaction =>
        BatchReader.Last(transaction, output) is { } id ? BatchReader.Read(transaction, id) : null);

    /// <summary>A batch by its run's id; null when there is none.</summary>
    public StoredBatch? Find(string runId) => store.Read(transaction => BatchReader.Read(transaction, runId));

    /// <summary>What is counted over the chunks saved so far.</summary>
    public ExposureTally TallyOf(string runId) =>
        store.Read(transaction => BatchReader.SumOf(transaction, runId));

    /// <summary>The batch's chunks, in order.</summary>
    public IReadOnlyList<SavedChunk> Chunks(string runId) =>
        store.Read(transaction => BatchReader.Chunks(transaction, runId));

    /// <summary>The latest batches, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<StoredBatch> List(int most) =>
        store.Read(transaction => BatchReader.List(transaction, most));

    /// <summary>The ids of all clients of a batch.</summary>
    public IReadOnlyList<string> ClientIds(string runId) => store.Read(transaction =>
        transaction.Connection!.Query<string>("SELECT profile_id FROM match_result WHERE run_id = @runId",
            new { runId }, transaction).AsList());

    /// <summary>The rows that were rejected, in the list's order.</summary>
    /// <param name="runId">The run's id.</param>
    /// <param name="most">How many rows at most.</param>
    public IReadOnlyList<RejectedRow> Rejected(string runId, int most) =>
        store.Read(transaction => BatchReader.Rejected(transaction, runId, most));

    private static void SetState(SqliteTransaction transaction, string runId, BatchState state)
    {
        using var update = new Statement(transaction,
            "UPDATE batch_run SET state = @state, tally_json = NULL WHERE run_id = @id", "@state", "@id");
        update.Execute(state.ToString().ToLower(CultureInfo.InvariantCulture), runId);
    }
}
