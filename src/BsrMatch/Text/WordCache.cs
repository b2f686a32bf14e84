namespace BsrMatch.Text;

/// <summary>
/// Remembers words. It holds a fixed number of them, each of bounded length: a new word takes the place of
/// one of the few that share its slots, so that endless new words neither make it grow nor wait for each
/// other. There are no locks: a slot refers to something immutable, and of two threads that write
/// the same slot one is forgotten and asked again.
/// </summary>
/// <param name="sets">How many sets of slots there are: a power of two.</param>
internal sealed class WordCache(int sets = WordCache.UsualSets)
{
    /// <summary>
    /// Words longer than this are read anew each time, as they are rare and their n-grams would take room.
    /// </summary>
    public const int LongestWord = 30;

    /// <summary>Slots that a word may stand in.</summary>
    public const int Ways = 4;

    // Room for 131,072 words of some 400 bytes as languages are; of 1,200 where every word has 30 letters.
    private const int UsualSets = 1 << 15;

    private readonly Slot[] slots = new Slot[sets * Ways];

    /// <summary>The word where it is remembered.</summary>
    public KnownWord? Find(ReadOnlySpan<char> folded, int hash, LanguageRules language)
    {
        var set = Set(hash);
        for (var at = 0; at < set.Length; at++)
        {
            if (set[at].Word is not { } word) return null;
            if (set[at].Hash != hash || word.Language != language || !folded.SequenceEqual(word.Folded))
                continue;
            if (at > 0) (set[at - 1], set[at]) = (set[at], set[at - 1]);
            return word;
        }

        return null;
    }

    /// <summary>
    /// Remembers a word, where its slots are taken in the place of the last: a word moves away from there by
    /// one slot each time it is found, so that those met once do not push out those met often.
    /// </summary>
    public void Keep(KnownWord word, int hash)
    {
        if (word.Folded.Length > LongestWord) return;
        var set = Set(hash);
        var free = 0;
        while (free < Ways - 1 && set[free].Word is not null) free++;
        set[free] = new Slot { Hash = hash, Word = word };
    }

    /// <summary>How many words it remembers.</summary>
    public int Count => slots.Count(slot => slot.Word is not null);

    private Span<Slot> Set(int hash) => slots.AsSpan((hash & (sets - 1)) * Ways, Ways);

    // The hash spares most looks at other words. While one thread writes a slot another may see the hash of
    // one word beside another word, which is then not found.
    private struct Slot
    {
        public int Hash;
        public KnownWord? Word;
    }
}
