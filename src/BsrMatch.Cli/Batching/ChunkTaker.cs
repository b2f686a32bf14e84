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
internal sealed class ChunkTaker(
    BatchFiles files, Action<BatchChunk>? save, byte[] head, string listName, bool isStrict)
{
    private readonly SeenIds seen = new();
    private readonly ArrayBufferWriter<byte> answers = new();
    private readonly ArrayBufferWriter<byte> rejected = new();
    private int next;

    /// <summary>What is counted so far.</summary>
    public ExposureTally Tally { get; } = new();

    /// <summary>Goes on behind chunks that were saved before.</summary>
    public void GoOnBehind(IReadOnlyCollection<SavedChunk> chunks, IEnumerable<string> clientIds)
    {
        foreach (var id in clientIds) seen.Add(id);
        foreach (var chunk in chunks) Tally.Add(chunk.Tally);
        next = chunks.Count;
    }

    /// <exception cref="InputException">A row is rejected, and the batch is strict.</exception>
    public void Take(OrderedChunk<ScoredEntry> chunk)
    {
        var (entries, tally) = (new ScoredEntry[chunk.Items.Count], new ExposureTally());
        answers.ResetWrittenCount();
        rejected.ResetWrittenCount();
        if (next == 0) answers.Write(head);
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i] = Checked(chunk.Items[i].Result);
            if (entry.Client is { } client)
            {
                answers.Write(chunk.BytesOf(chunk.Items[i]));
                tally.Add(client.Facts);
                continue;
            }

            if (isStrict) throw new InputException(entry.Faults);
            OutcomeLines.Write(rejected, new RejectedRow(entry.Row, entry.ClientId, entry.Faults));
            tally.AddRejected();
        }

        files.Answers.Append(answers.WrittenSpan);
        files.Rejected.Append(rejected.WrittenSpan);
        if (save is not null) Save(save, entries, tally);
        Tally.Add(tally);
        next++;
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
            Output = new WrittenBytes(answers.WrittenCount, StableHash.Sha256(answers.WrittenSpan)),
            Errors = new WrittenBytes(rejected.WrittenCount, StableHash.Sha256(rejected.WrittenSpan)),
            Tally = tally,
        });
    }

    private ScoredEntry Checked(ScoredEntry entry) =>
        entry.Client is null || seen.Add(entry.Client.Facts.ClientId) ? entry : entry.AsRepeated(listName);
}
