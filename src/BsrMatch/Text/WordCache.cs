namespace BsrMatch.Text;

/// <summary>
/// Remembers words. It holds a fixed number of them, each of bounded length: a new word takes the place of
/// one of the few that share its slots, so that endless new words neither make it grow nor wait for each
/// other. There are no locks: a slot is one reference to something immutable, and of two threads that write
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

    // Room for 65,536 words of some 400 bytes as languages are; of 1,200 where every word has 30 letters.
    private const int UsualSets = 1 << 14;

    private readonly KnownWord?[] slots = new KnownWord?[sets * Ways];
    private int turn;

    /// <summary>The word where it is remembered.</summary>
    public KnownWord? Find(ReadOnlySpan<char> folded, int hash, LanguageRules language)
    {
        foreach (var word in Set(hash))
        {
            if (word is null) return null;
            if (word.Language == language && folded.SequenceEqual(word.Folded)) return word;
        }

        return null;
    }

    /// <summary>Remembers a word, in the place of another where its slots are taken.</summary>
    public void Keep(KnownWord word, int hash)
    {
        if (word.Folded.Length > LongestWord) return;
        var set = Set(hash);
        var free = set.IndexOf((KnownWord?)null);

        // Threads may lose a count of the turns, which decides no more than who is forgotten.
        set[free >= 0 ? free : turn++ & (Ways - 1)] = word;
    }

    /// <summary>How many words it remembers.</summary>
    public int Count => slots.Count(word => word is not null);

    private Span<KnownWord?> Set(int hash) => slots.AsSpan((hash & (sets - 1)) * Ways, Ways);
}
