using System.Numerics;

namespace BsrMatch.Text;

/// <summary>
/// Counts the inputs of a text's vector and gives them in rising order, without sorting: a bit tells which
/// inputs have a count, and a bit for each 64 of those where to look. One belongs to one thread; it is empty
/// between uses.
/// </summary>
internal sealed class TermTally
{
    [ThreadStatic]
    private static TermTally? idle;

    private readonly int[] counts;
    private readonly ulong[] counted;
    private readonly ulong[] blocks;

    public TermTally(int length)
    {
        counts = new int[length];
        counted = new ulong[(length + 63) / 64];
        blocks = new ulong[(counted.Length + 63) / 64];
    }

    /// <summary>How many different inputs were counted.</summary>
    public int Distinct { get; private set; }

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
        if (counts[index] == 0)
        {
            Distinct++;
            counted[index >> 6] |= 1UL << index;
            blocks[index >> 12] |= 1UL << (index >> 6);
        }

        counts[index] += times;
    }

    /// <summary>The inputs counted, rising, and their counts; the tally is empty afterwards.</summary>
    public InputCounts Take()
    {
        var taken = new InputCounts(new int[Distinct], new int[Distinct]);
        var at = 0;
        for (var block = 0; block < blocks.Length; block++)
        {
            for (var bits = blocks[block]; bits != 0; bits &= bits - 1)
            {
                var word = (block << 6) + BitOperations.TrailingZeroCount(bits);
                for (var inputs = counted[word]; inputs != 0; inputs &= inputs - 1)
                {
                    var index = (word << 6) + BitOperations.TrailingZeroCount(inputs);
                    (taken.Indices[at], taken.Counts[at]) = (index, counts[index]);
                    counts[index] = 0;
                    at++;
                }

                counted[word] = 0;
            }

            blocks[block] = 0;
        }

        Distinct = 0;
        return taken;
    }
}

/// <summary>How often a text has which inputs of its vector.</summary>
/// <param name="Indices">The inputs, rising.</param>
/// <param name="Counts">One or more each.</param>
internal readonly record struct InputCounts(int[] Indices, int[] Counts);
