namespace BsrMatch.Evaluation;

/// <summary>
/// A small random generator whose numbers depend on the seed alone, not on the runtime's version.
/// </summary>
/// <remarks>Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.</remarks>
internal struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1, each equally likely.</summary>
    /// <remarks>
    /// Lemire, "Fast random integer generation in an interval", ACM TOMACS 29(1), 2019: the high half of a
    /// product, rejecting the few low halves that would favour some numbers.
    /// </remarks>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var size = (ulong)bound;
        var rejected = unchecked(0 - size) % size;
        while (true)
        {
            var high = Math.BigMul(Next(), size, out var low);
            if (low >= rejected) return (int)high;
        }
    }
}
