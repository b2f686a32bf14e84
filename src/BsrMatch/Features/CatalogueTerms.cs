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
    private ulong[] hashes = new ulong[FirstSize];
    private int[] numbers = new int[FirstSize];
    private int[] frequencies = new int[FirstSize / 2];

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
        var number = numbers[SlotOf(hash)] - 1;
        frequency = number >= 0 ? frequencies[number] : InBackground(hash);
        return number;
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
        var number = numbers[SlotOf(text.Hashes[at])] - 1;
        frequency = number >= 0 ? frequencies[number] : text.Frequencies[at];
        return number;
    }

    private void CountIn(ulong hash)
    {
        var number = NumberFor(hash);
        frequencies[number]++;
    }

    private int InBackground(ulong hash) =>
        background.Find(hash) is >= 0 and var known ? background.Frequencies[known] : 0;

    // The texts of the background are counted as soon as a term has a number.
    private int NumberFor(ulong hash)
    {
        var slot = SlotOf(hash);
        if (numbers[slot] > 0) return numbers[slot] - 1;
        if (Count == frequencies.Length)
        {
            Grow();
            slot = SlotOf(hash);
        }

        (hashes[slot], numbers[slot]) = (hash, Count + 1);
        frequencies[Count] = InBackground(hash);
        return Count++;
    }

    // Terms that differ in their last letter alone have hashes that differ in a few bits only; the product
    // spreads them.
    private int SlotOf(ulong hash)
    {
        var mask = numbers.Length - 1;
        for (var at = (int)(hash * 0x9E3779B97F4A7C15 >> 33) & mask; ; at = (at + 1) & mask)
            if (numbers[at] == 0 || hashes[at] == hash) return at;
    }

    private void Grow()
    {
        var (oldHashes, oldNumbers) = (hashes, numbers);
        (hashes, numbers) = (new ulong[2 * oldHashes.Length], new int[2 * oldHashes.Length]);
        Array.Resize(ref frequencies, hashes.Length / 2);
        for (var i = 0; i < oldNumbers.Length; i++)
        {
            if (oldNumbers[i] == 0) continue;
            var slot = SlotOf(oldHashes[i]);
            (hashes[slot], numbers[slot]) = (oldHashes[i], oldNumbers[i]);
        }
    }
}
