using System.Numerics;

namespace BsrMatch.Text;

/// <summary>
/// The terms the model knows: stems, pairs of stems and character n-grams, each with the number of training
/// texts it occurs in. Terms are kept as 64-bit hashes only, so that a bundle gives away no client's words.
/// </summary>
internal sealed class Vocabulary
{
    private readonly ulong[] hashes;

    // A place from 1 in the low bits, and above it a few more bits of the hash: of terms that are not known,
    // which most pairs are, they tell so without a look at the hashes themselves.
    private readonly uint[] slots;
    private readonly uint placeBits;

    /// <summary>Creates a vocabulary.</summary>
    /// <param name="documents">Number of texts it was built from.</param>
    /// <param name="hashes">Stems, then pairs, then character n-grams; each part rising.</param>
    /// <param name="frequencies">In how many texts each occurs.</param>
    /// <param name="wordCount">How many are stems.</param>
    /// <param name="bigramCount">How many are pairs of stems.</param>
    public Vocabulary(int documents, ulong[] hashes, int[] frequencies, int wordCount, int bigramCount)
    {
        Documents = documents;
        this.hashes = hashes;
        Frequencies = frequencies;
        WordCount = wordCount;
        BigramCount = bigramCount;
        Idf = InverseFrequencies(documents, frequencies);
        placeBits = uint.MaxValue >> BitOperations.LeadingZeroCount((uint)hashes.Length);
        slots = BuildSlots();
    }

    public int Documents { get; }

    public int Count => hashes.Length;

    public int WordCount { get; }

    public int BigramCount { get; }

    public ReadOnlySpan<ulong> Hashes => hashes;

    public int[] Frequencies { get; }

    public float[] Idf { get; }

    /// <summary>
    /// Robertson and Sparck Jones's weight as Lucene uses it: ln(1 + (N - df + 0.5) / (df + 0.5)).
    /// </summary>
    public static double InverseFrequency(int documents, int frequency) =>
        StableMath.Log(1 + (documents - frequency + 0.5) / (frequency + 0.5));

    /// <summary>The place of a term; -1 when it is not known.</summary>
    public int Find(ulong hash)
    {
        var mask = slots.Length - 1;
        var spread = Spread(hash);
        for (var slot = (int)(spread >> 33) & mask; ; slot = (slot + 1) & mask)
        {
            var entry = slots[slot];
            if (entry == 0) return -1;
            if (((entry ^ (uint)spread) & ~placeBits) != 0) continue;
            var index = (int)(entry & placeBits) - 1;
            if (hashes[index] == hash) return index;
        }
    }

    // Terms that differ in their last letter alone have hashes that differ in a few bits only; without the
    // product they would crowd into the same slots.
    private static ulong Spread(ulong hash) => hash * 0x9E3779B97F4A7C15;

    // Most terms are in few texts, and logarithms take time.
    private static float[] InverseFrequencies(int documents, int[] frequencies)
    {
        var (idf, ofRare) = (new float[frequencies.Length], new float[128]);
        for (var i = 0; i < ofRare.Length && i <= documents; i++)
            ofRare[i] = (float)InverseFrequency(documents, i);
        for (var i = 0; i < idf.Length; i++)
        {
            var frequency = frequencies[i];
            idf[i] = frequency >= 0 && frequency < ofRare.Length && frequency <= documents
                ? ofRare[frequency]
                : (float)InverseFrequency(documents, frequency);
        }

        return idf;
    }

    private uint[] BuildSlots()
    {
        var size = 16;
        while (size < hashes.Length * 2) size *= 2;
        var built = new uint[size];
        for (var i = 0; i < hashes.Length; i++)
        {
            var spread = Spread(hashes[i]);
            var slot = (int)(spread >> 33) & (size - 1);
            while (built[slot] != 0) slot = (slot + 1) & (size - 1);
            built[slot] = ((uint)spread & ~placeBits) | (uint)(i + 1);
        }

        return built;
    }
}
