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
    /// <summary>Runs through all items; returns when the last chunk was accepted.</summary>
    /// <param name="items">The items; enumerated on a thread of its own.</param>
    /// <param name="size">Items in a chunk, 1 or more; the last may have fewer.</param>
    /// <param name="threads">Chunks worked on at the same time, 1 or more.</param>
    /// <param name="work">
    /// Makes a result of an item, on any thread; may write bytes to the chunk's buffer.
    /// </param>
    /// <param name="accept">Takes each chunk, in order, on the calling thread.</param>
    /// <param name="cancel">
    /// Ends the run: no further chunk is begun or accepted.
    /// </param>
    /// <exception cref="OperationCanceledException">The run was ended by <paramref name="cancel"/>.
    /// </exception>
    /// <remarks>
    /// An exception of <paramref name="items"/> or <paramref name="work"/> is thrown after every chunk before
    /// it was accepted.
    /// </remarks>
    public static void Run<TItem, TResult>(IEnumerable<TItem> items, int size, int threads,
        Func<TItem, IBufferWriter<byte>, TResult> work, Action<OrderedChunk<TResult>> accept,
        CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(accept);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var queue = new BlockingCollection<Task<OrderedChunk<TResult>>>(boundedCapacity: threads + 1);
        var buffers = new ConcurrentBag<ArrayBufferWriter<byte>>();
        var workers =
            new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var reader = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
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
            // Whoever throws, the other threads must be done before the caller closes their files.
            stop.Cancel();
            reader.Wait(CancellationToken.None);
            Task.WhenAll(queue).ContinueWith(_ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        void Read()
        {
            try
            {
                foreach (var chunk in items.Chunk(size))
                {
                    queue.Add(Task.Factory.StartNew(() => WorkOn(chunk), stop.Token,
                        TaskCreationOptions.None, workers), stop.Token);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The consumer has stopped and says why.
            }
            catch (Exception e)
            {
                queue.TryAdd(Task.FromException<OrderedChunk<TResult>>(e), Timeout.Infinite, stop.Token);
            }
            finally
            {
                queue.CompleteAdding();
            }
        }

        OrderedChunk<TResult> WorkOn(TItem[] chunk)
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
