namespace BsrMatch.Text;

/// <summary>
/// Tells of most hashes that were not added that they were not, by one bit each: far sooner than a dictionary
/// does (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970).
/// </summary>
internal sealed class HashFilter
{
    // 16 KB; of some 5,000 hashes, as the largest lexicon has in a language, one other in 25 looks like one.
    private const int BitsLog = 17;

    private readonly ulong[] bits = new ulong[1 << (BitsLog - 6)];

    public void Add(ulong hash)
    {
        var bit = BitOf(hash);
        bits[bit >> 6] |= 1UL << bit;
    }

    /// <summary>False only of a hash that was not added.</summary>
    public bool MayHold(ulong hash)
    {
        var bit = BitOf(hash);
        return ((bits[bit >> 6] >> bit) & 1) != 0;
    }

    private static int BitOf(ulong hash) => (int)(hash * 0x9E3779B97F4A7C15 >> (64 - BitsLog));
}
