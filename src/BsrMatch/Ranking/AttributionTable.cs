using System.Runtime.CompilerServices;

namespace BsrMatch.Ranking;

/// <summary>
/// Remembers what one tree said of the patterns it has met. Reading takes no lock. A full table takes no
/// more, so that a list of endless odd rows can neither fill the memory nor push out what others use.
/// </summary>
/// <param name="width">How many numbers belong to a pattern.</param>
internal sealed class AttributionTable(int width)
{
    /// <summary>
    /// Most patterns that are kept. The shipped trees meet some 900 each in 2,400 profiles, and the 256 most
    /// frequent of a tree are 98% of all.
    /// </summary>
    public const int MostPatterns = 1024;

    private const int FirstCapacity = 16;

    private readonly Lock writing = new();
    private volatile Slots current = new(FirstCapacity, width);
    private int count;

    /// <summary>How many patterns are kept.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>What was said of a pattern; empty when it is not kept.</summary>
    public ReadOnlySpan<double> Find(uint pattern) => At(Place(pattern));

    /// <summary>
    /// Reads what looking a pattern up will read first. Nothing waits for it, so that a processor fetches for
    /// many tables at once what each look-up alone would wait for.
    /// </summary>
    /// <returns>A number of no meaning, to be used so that the reading is not left out.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Touch(uint pattern) => current.Touch(pattern);

    /// <summary>The same of what is kept at a place; 0 at -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Touch(int place)
    {
        var values = current.Values;
        var last = place * width + width - 1;
        return (uint)last < (uint)values.Length ? BitConverter.DoubleToUInt64Bits(values[last]) : 0;
    }

    /// <summary>Where a pattern is kept; -1 when it is not. It stays there.</summary>
    public int Place(uint pattern) => current.Find(pattern);

    /// <summary>What is kept at a place; empty at -1.</summary>
    public ReadOnlySpan<double> At(int place) =>
        place < 0 ? [] : current.Values.AsSpan(place * width, width);

    /// <summary>Keeps what was said of a pattern, unless the table is full or being written to.</summary>
    public void Add(uint pattern, ReadOnlySpan<double> values)
    {
        if (Count >= MostPatterns || !writing.TryEnter()) return;
        try
        {
            var slots = current;
            if (count >= MostPatterns || slots.Find(pattern) >= 0) return;
            if (count == slots.Capacity) current = slots = slots.Doubled(width);
            values.CopyTo(slots.Values.AsSpan(count * width));
            slots.Insert(pattern, count);
            Volatile.Write(ref count, count + 1);
        }
        finally
        {
            writing.Exit();
        }
    }

    /// <summary>A hash table of open addresses, at most half full.</summary>
    private sealed class Slots(int capacity, int width)
    {
        // The pattern above, the number of its entry plus one below; 0 where free. One write fills a slot,
        // after the values are there.
        private readonly ulong[] slots = new ulong[2 * capacity];

        public int Capacity { get; } = capacity;

        public double[] Values { get; } = new double[capacity * width];

        public int Find(uint pattern)
        {
            for (var at = Home(pattern); ; at = (at + 1) & (slots.Length - 1))
            {
                var slot = Volatile.Read(ref slots[at]);
                if (slot == 0) return -1;
                if ((uint)(slot >> 32) == pattern) return (int)(uint)slot - 1;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong Touch(uint pattern) => slots[Home(pattern)];

        public void Insert(uint pattern, int entry)
        {
            var at = Home(pattern);
            while (slots[at] != 0) at = (at + 1) & (slots.Length - 1);
            Volatile.Write(ref slots[at], (ulong)pattern << 32 | (uint)(entry + 1));
        }

        public Slots Doubled(int width)
        {
            var doubled = new Slots(2 * Capacity, width);
            Values.CopyTo(doubled.Values, 0);
            foreach (var slot in slots)
                if (slot != 0) doubled.Insert((uint)(slot >> 32), (int)(uint)slot - 1);
            return doubled;
        }

        private int Home(uint pattern) => (int)((pattern * 0x9E3779B1u) >> 16) & (slots.Length - 1);
    }
}
