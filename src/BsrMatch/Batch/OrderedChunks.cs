using System.Buffers;
using System.Collections.Concurrent;

namespace BsrMatch.Batch;

/// <summary>
/// Works through any number of items on several threads, a chunk at a time, and hands the chunks on in the
/// order of the items. Only a fixed number of chunks is in memory at once, however many there are.
/// </summary>
/// <remarks>
/// A chunk is the unit of everything: what it gives depends on its items alone, so it may be worked on
/// anywhere and again, and be saved as a whole or not at all.
/// </remarks>
public static class OrderedChunks
{
    // How long to wait for a reader that was told to stop: whoever types a list may not type on for hours.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Runs through all items; returns when the last chunk was accepted.</summary>
    /// <param name="items">The items; enumerated on a thread of its own.</param>
    /// <param name="size">How great chunks are.</param>
    /// <param name="threads">Chunks worked on at the same time, 1 or more.</param>
    /// <param name="work">
    /// Makes a result of an item, on any thread; may write bytes to the chunk's buffer.
    /// </param>
    /// <param name="accept">Takes each chunk, in order, on the calling thread.</param>
    /// <param name="cancel">
    /// Ends the run: no further chunk is begun or accepted. Items that do not come are not waited for.
    /// </param>
    /// <exception cref="OperationCanceledException">The run was ended by <paramref name="cancel"/>.
    /// </exception>
    /// <remarks>
    /// An exception of <paramref name="items"/> or <paramref name="work"/> is thrown after every chunk before
    /// it was accepted.
    /// </remarks>
    public static void Run<TItem, TResult>(IEnumerable<TItem> items, ChunkSize<TItem> size, int threads,
        Func<TItem, IBufferWriter<byte>, TResult> work, Action<OrderedChunk<TResult>> accept,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(size);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(accept);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var course = new Course<TItem, TResult>(size, threads, work, cancel);
        course.Run(items, accept);
    }

    private sealed class Course<TItem, TResult>(ChunkSize<TItem> size, int threads,
        Func<TItem, IBufferWriter<byte>, TResult> work, CancellationToken cancel) : IDisposable
    {
        private readonly CancellationTokenSource stop =
            CancellationTokenSource.CreateLinkedTokenSource(cancel);

        private readonly BlockingCollection<Task<OrderedChunk<TResult>>> queue =
            new(boundedCapacity: threads + 1);

        private readonly ConcurrentBag<ArrayBufferWriter<byte>> buffers = [];
        private readonly TaskScheduler workers =
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;

        private Task? latest;
        private bool isRead;

        public void Run(IEnumerable<TItem> items, Action<OrderedChunk<TResult>> accept)
        {
            var reader = Task.Factory.StartNew(() => Read(items), CancellationToken.None,
                TaskCreationOptions.LongRunning, TaskScheduler.Default);
            try
            {
                foreach (var task in queue.GetConsumingEnumerable(stop.Token))
                {
                    var chunk = task.GetAwaiter().GetResult();
                    stop.Token.ThrowIfCancellationRequested();
                    accept(chunk);
                    chunk.Bytes.ResetWrittenCount();
                    buffers.Add(chunk.Bytes);
                }
            }
            finally
            {
                End(reader);
            }
        }

        // Whoever throws, the other threads must be done before the caller closes their files.
        private void End(Task reader)
        {
            stop.Cancel();
            isRead = reader.Wait(Patience, CancellationToken.None);
            Task.WhenAll(queue.Append(latest ?? Task.CompletedTask))
                .ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        // A reader that still waits for an item will ask them, whenever it comes.
        public void Dispose()
        {
            if (!isRead) return;
            queue.Dispose();
            stop.Dispose();
        }

        private void Read(IEnumerable<TItem> items)
        {
            try
            {
                foreach (var chunk in size.Cut(items))
                {
                    var task = Task.Factory.StartNew(() => WorkOn(chunk), stop.Token,
                        TaskCreationOptions.None, workers);
                    latest = task;
                    queue.Add(task, stop.Token);
                }
            }
            catch (Exception e)
            {
                // Where it was stopped, whoever did so says why.
                if (!stop.IsCancellationRequested) Pass(Task.FromException<OrderedChunk<TResult>>(e));
            }
            finally
            {
                queue.CompleteAdding();
            }
        }

        private void Pass(Task<OrderedChunk<TResult>> last)
        {
            try
            {
                queue.Add(last, stop.Token);
            }
            catch (OperationCanceledException)
            {
                // The consumer has stopped for another reason.
            }
        }

        private OrderedChunk<TResult> WorkOn(TItem[] chunk)
        {
            var bytes = buffers.TryTake(out var used) ? used : new ArrayBufferWriter<byte>();
            var results = new ChunkItem<TResult>[chunk.Length];
            for (var i = 0; i < chunk.Length; i++)
            {
                stop.Token.ThrowIfCancellationRequested();
                var start = bytes.WrittenCount;
                var result = work(chunk[i], bytes);
                results[i] = new ChunkItem<TResult>(result, start, bytes.WrittenCount - start);
            }

            return new OrderedChunk<TResult>(results, bytes);
        }
    }
}

/// <summary>How great a chunk is: where it ends depends on its items alone.</summary>
/// <param name="Most">Items at most, 1 or more.</param>
public sealed record ChunkSize<T>(int Most)
{
    /// <summary>What an item weighs; nothing, unless given.</summary>
    public Func<T, long> Weight { get; init; } = _ => 0;

    /// <summary>Once its items weigh so much together, a chunk ends.</summary>
    public long MostWeight { get; init; } = long.MaxValue;

    internal IEnumerable<T[]> Cut(IEnumerable<T> items)
    {
        var (chunk, weight) = (new List<T>(Most), 0L);
        foreach (var item in items)
        {
            chunk.Add(item);
            weight += Weight(item);
            if (chunk.Count < Most && weight < MostWeight) continue;
            yield return [.. chunk];
            chunk.Clear();
            weight = 0;
        }

        if (chunk.Count > 0) yield return [.. chunk];
    }
}

/// <summary>The results of some items in a row, and the bytes they wrote.</summary>
/// <param name="Items">The results, in the order of the items.</param>
/// <param name="Bytes">What was written, one item behind the other; used again once the chunk was
/// accepted.</param>
public sealed record OrderedChunk<T>(IReadOnlyList<ChunkItem<T>> Items, ArrayBufferWriter<byte> Bytes)
{
    /// <summary>The bytes that one item wrote.</summary>
    public ReadOnlySpan<byte> BytesOf(in ChunkItem<T> item) =>
        Bytes.WrittenSpan.Slice(item.Start, item.Length);
}

/// <summary>One result.</summary>
/// <param name="Result">The result.</param>
/// <param name="Start">Where its bytes begin within the chunk's.</param>
/// <param name="Length">How many there are.</param>
public readonly record struct ChunkItem<T>(T Result, int Start, int Length);
