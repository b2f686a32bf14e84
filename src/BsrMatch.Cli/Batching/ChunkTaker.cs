using System.Buffers;
using BsrMatch.Batch;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// Takes scored chunks in the list's order: finds ids that come twice, writes the answers and the rejected
/// rows, counts, and saves all of it. Serves one thread.
/// </summary>
/// <param name="files">Where to write.</param>
/// <param name="save">Saves a chunk; null where nothing is kept.</param>
/// <param name="head">What the output begins with.</param>
/// <param name="listName">What the list is called in a fault.</param>
/// <param name="isStrict">Whether the first rejected row ends the batch.</param>
/// <param name="isJson">Whether an answer is written as the very line of JSON that its hash is of.</param>
internal sealed class ChunkTaker(BatchFiles files, Action<BatchChunk>? save, byte[] head, string listName,
    bool isStrict, bool isJson) : IDisposable
{
    private readonly SeenIds seen = new();
    private readonly ArrayBufferWriter<byte> rejected = new();
    private readonly ChunkHash hash = new();
    private long written;
    private int next;

    /// <summary>What is counted so far.</summary>
    public ExposureTally Tally { get; } = new();

    /// <summary>Goes on behind chunks that were saved before.</summary>
    /// <param name="chunks">How many.</param>
    /// <param name="tally">What was counted over them.</param>
    /// <param name="clientIds">The clients in them.</param>
    public void GoOnBehind(int chunks, ExposureTally tally, IEnumerable<string> clientIds)
    {
        foreach (var id in clientIds) seen.Add(id);
        Tally.Add(tally);
        next = chunks;
    }

    /// <exception cref="InputException">A row is rejected, and the batch is strict.</exception>
    public void Take(OrderedChunk<ScoredEntry> chunk)
    {
        rejected.ResetWrittenCount();
        written = 0;
        var (entries, tally) = (new ScoredEntry[chunk.Items.Count], new ExposureTally());
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = Checked(chunk.Items[i].Result);
            Count(entries[i], tally);
        }

        if (next == 0) Write(head);
        WriteAnswers(chunk, entries);
        files.Rejected.Append(rejected.WrittenSpan);
        if (save is not null) Save(save, entries, tally);
        Tally.Add(tally);
        next++;
    }

    private void Count(ScoredEntry entry, ExposureTally tally)
    {
        if (entry.Client is { } client)
        {
            tally.Add(client.Facts);
            if (isJson && save is not null) hash.AppendLine(client.ResultHash!);
            return;
        }

        if (isStrict) throw new InputException(entry.Faults);
        OutcomeLines.Write(rejected, new RejectedRow(entry.Row, entry.ClientId, entry.Faults));
        tally.AddRejected();
    }

    // As they lie in the chunk, but for those of clients that were found to come twice.
    private void WriteAnswers(OrderedChunk<ScoredEntry> chunk, ScoredEntry[] entries)
    {
        var answers = chunk.Bytes.WrittenSpan;
        var start = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Client is not null) continue;
            var item = chunk.Items[i];
            Write(answers[start..item.Start]);
            start = item.Start + item.Length;
        }

        Write(answers[start..]);
    }

    public void Dispose() => hash.Dispose();

    private void Write(ReadOnlySpan<byte> answers)
    {
        if (answers.IsEmpty) return;
        files.Answers.Append(answers);
        written += answers.Length;
        if (!isJson && save is not null) hash.Append(answers);
    }

    // The store must not know of a chunk that its files do not hold.
    private void Save(Action<BatchChunk> save, ScoredEntry[] entries, ExposureTally tally)
    {
        files.Answers.Flush();
        files.Rejected.Flush();
        save(new BatchChunk
        {
            Number = next,
            Entries = entries,
            Output = new WrittenBytes(written, hash.Take()),
            Errors = new WrittenBytes(rejected.WrittenCount, StableHash.Sha256(rejected.WrittenSpan)),
            Tally = tally,
        });
    }

    private ScoredEntry Checked(ScoredEntry entry) =>
        entry.Client is null || seen.Add(entry.Client.Facts.ClientId) ? entry : entry.AsRepeated(listName);
}
