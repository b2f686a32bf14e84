using System.Buffers;

namespace BsrMatch.Text;

/// <summary>Gathers the hashes of a text's terms that the vocabulary does not know.</summary>
/// <param name="most">How many there may be.</param>
internal struct StrangeTerms(int most)
{
    private readonly ulong[] hashes = ArrayPool<ulong>.Shared.Rent(most);
    private int count;

    public void Add(ulong hash) => hashes[count++] = hash;

    public void Add(ReadOnlySpan<ulong> more)
    {
        more.CopyTo(hashes.AsSpan(count));
        count += more.Length;
    }

    /// <summary>All terms, the known ones being given; nothing may be added afterwards.</summary>
    public readonly TermCounts MergeWith(
        Vocabulary vocabulary, ReadOnlySpan<int> places, ReadOnlySpan<int> counts)
    {
        var others = hashes.AsSpan(0, count);
        others.Sort();
        var merged = TermCounts.Merge(vocabulary, places, counts, others);
        ArrayPool<ulong>.Shared.Return(hashes);
        return merged;
    }
}
