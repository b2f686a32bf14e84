using System.Numerics;

namespace BsrMatch.Text;

/// <summary>
/// Counts the inputs of a text's vector and gives them in rising order, without sorting: a bit tells which
/// inputs have a count, and a bit for each 64 of those where to look. One belongs to one thread; it is empty
/// between uses.
/// </summary>
internal sealed class TermTally
{
    private const int Bits = 64;

    [ThreadStatic]
    private static TermTally? idle;

    private readonly int[] counts;
    private readonly ulong[] counted;
    private readonly ulong[] blocks;
    private int[] indices = [];
    private int[] times = [];

    // No more distinct ones than this were counted.
    private int most;

    public TermTally(int length)
    {
        counts = new int[length];
        counted = new ulong[length / Bits + 1];
        blocks = new ulong[counted.Length / Bits + 1];
    }

    /// <summary>An empty tally for this thread; it is to be given back.</summary>
    public static TermTally Borrow(int length)
    {
        var tally = idle;
        idle = null;
        return tally?.counts.Length >= length ? tally : new TermTally(length);
    }

    /// <summary>Keeps a tally that is empty again for the thread's next text.</summary>
    public static void GiveBack(TermTally tally) => idle = tally;

    /// <summary>Counts an input.</summary>
    public void Add(int index, int times = 1)
    {
        most++;
        counts[index] += times;
        counted[(uint)index / Bits] |= 1UL << index;
        blocks[(uint)index / (Bits * Bits)] |= 1UL << (int)((uint)index / Bits);
    }

    /// <summary>Counts inputs, each as often as it stands there.</summary>
    public void Add(ReadOnlySpan<int> indices)
    {
        var (counts, counted, blocks) = (this.counts, this.counted, this.blocks);
        most += indices.Length;
        foreach (var index in indices)
        {
            counts[index]++;
            counted[(uint)index / Bits] |= 1UL << index;
            blocks[(uint)index / (Bits * Bits)] |= 1UL << (int)((uint)index / Bits);
        }
    }

    /// <summary>Counts inputs again that another tally has counted.</summary>
    public void Add(InputCounts inputs)
    {
        var (indices, times) = inputs;
        for (var i = 0; i < indices.Length; i++) Add(indices[i], times[i]);
    }

    /// <summary>The inputs counted, rising, and their counts; the tally is empty afterwards.</summary>
    public InputCounts Take()
    {
        if (indices.Length < most) (indices, times) = (new int[2 * most], new int[2 * most]);
        var at = 0;
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var words = blocks[block]; words != 0; words &= words - 1)
            {
                var word = block * Bits + BitOperations.TrailingZeroCount(words);
                for (var inputs = counted[word]; inputs != 0; inputs &= inputs - 1)
                {
                    var index = word * Bits + BitOperations.TrailingZeroCount(inputs);
                    indices[at] = index;
                    times[at++] = counts[index];
                    counts[index] = 0;
                }

                counted[word] = 0;
            }

            blocks[block] = 0;
        }

        most = 0;
        return new InputCounts(indices[..at], times[..at]);
    }
}

/// <summary>How often a text has which inputs of its vector.</summary>
/// <param name="Indices">The inputs, rising.</param>
/// <param name="Counts">One or more each.</param>
internal readonly record struct InputCounts(int[] Indices, int[] Counts);
