using BsrMatch.Text;

namespace BsrMatch.Features;

/// <summary>
/// Numbers the terms that occur in a catalogue, and tells in how many texts each is found: those of the
/// catalogue and those the model was trained on.
/// </summary>
internal sealed class CatalogueTerms
{
    private const int FirstSize = 1024;

    private readonly Vocabulary background;
    private Slot[] slots = new Slot[FirstSize];

    public CatalogueTerms(IReadOnlyList<TextView> programmes, Vocabulary background)
    {
        this.background = background;
        foreach (var view in programmes)
        {
            foreach (var hash in view.Words.Hashes) CountIn(hash);
            foreach (var hash in view.Grams.Hashes) CountIn(hash);
        }
    }

    public int Count { get; private set; }

    /// <summary>The number of a term; -1 where no programme has it.</summary>
    /// <param name="hash">The term.</param>
    /// <param name="frequency">How many texts have it.</param>
    public int Find(ulong hash, out int frequency)
    {
        ref readonly var slot = ref SlotOf(hash);
        frequency = slot.IsFree ? InBackground(hash) : slot.Frequency;
        return slot.Number;
    }

    /// <summary>
    /// The same for a term of a text, which is spared looking up where that was done before.
    /// </summary>
    /// <param name="text">The terms of the text.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="frequency">How many texts have it.</param>
    public int Find(TermCounts text, int at, out int frequency)
    {
        if (text.Vocabulary != background) return Find(text.Hashes[at], out frequency);
        ref readonly var slot = ref SlotOf(text.Hashes[at]);
        frequency = slot.IsFree ? text.Frequencies[at] : slot.Frequency;
        return slot.Number;
    }

    // The texts of the background are counted as soon as a term has a number.
    private void CountIn(ulong hash)
    {
        if (2 * Count >= slots.Length) Grow();
        ref var slot = ref SlotOf(hash);
        if (slot.IsFree) slot = new Slot(hash, ++Count, InBackground(hash));
        slot = slot with { Frequency = slot.Frequency + 1 };
    }

    private int InBackground(ulong hash) =>
        background.Find(hash) is >= 0 and var known ? background.Frequencies[known] : 0;

    // Terms that differ in their last letter alone have hashes that differ in a few bits only; the product
    // spreads them.
    private ref Slot SlotOf(ulong hash)
    {
        var mask = slots.Length - 1;
        for (var at = (int)(hash * 0x9E3779B97F4A7C15 >> 33) & mask; ; at = (at + 1) & mask)
            if (slots[at].IsFree || slots[at].Hash == hash) return ref slots[at];
    }

    private void Grow()
    {
        var old = slots;
        slots = new Slot[2 * old.Length];
        foreach (ref readonly var slot in old.AsSpan())
            if (!slot.IsFree) SlotOf(slot.Hash) = slot;
    }

    /// <summary>All that is known of a term, in one place of the memory.</summary>
    /// <param name="Hash">The term.</param>
    /// <param name="NumberFromOne">Its number plus one; 0 where the slot is free.</param>
    /// <param name="Frequency">How many texts have it.</param>
    private readonly record struct Slot(ulong Hash, int NumberFromOne, int Frequency)
    {
        public bool IsFree => NumberFromOne == 0;

        public int Number => NumberFromOne - 1;
    }
}
