using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>
/// Finds, in a large catalogue, the programmes worth ranking: a cheap look at all of them, by half of the
/// trees and without passages and n-grams, leaves a few for the dear one (Wang, Lin and Metzler, "A cascade
/// ranking model for efficient ranked retrieval", SIGIR 2011). The nearest by words, meaning or themes alone
/// would have to be half of the catalogue to hold as many of the best.
/// </summary>
internal sealed class Shortlist(ModelBundle bundle, CatalogueIndex catalogue)
{
    /// <summary>In a catalogue of fewer programmes all are ranked.</summary>
    public const int LeastProgrammes = 300;

    /// <summary>
    /// How many to find at least: on a thousand calls, the ten best of the full ranking are among so many in
    /// 997 of 1,000 cases.
    /// </summary>
    public const int LeastWidth = 50;

    private const int OneIn = 50;

    /// <summary>How many to find in a catalogue: more in a greater one, where more are alike.</summary>
    public static int WidthFor(int programmes) => Math.Max(LeastWidth, programmes / OneIn);

    /// <summary>The likely best programmes, in the catalogue's order.</summary>
    /// <param name="columns">The features of all of them, by a rough pairing.</param>
    /// <param name="width">How many to find.</param>
    public ProgrammeView[] Find(FeatureColumns columns, int width)
    {
        var scores = Scratch.Mine.Scores(columns.Width);
        bundle.Ranker.FirstHalf.Scorer.ScoreColumns(columns.All, scores);
        var best = Best(scores[..catalogue.Programmes.Count], width);
        Array.Sort(best);
        return Array.ConvertAll(best, at => catalogue.Programmes[at]);
    }

    /// <summary>Where the highest numbers stand, of equal ones the first; in no order.</summary>
    public static int[] Best(ReadOnlySpan<double> numbers, int count)
    {
        // A heap with the least of them on top.
        var kept = new int[Math.Min(count, numbers.Length)];
        for (var at = 0; at < kept.Length; at++) kept[at] = at;
        for (var at = kept.Length / 2 - 1; at >= 0; at--) Sink(kept, at, numbers);
        for (var at = kept.Length; at < numbers.Length; at++)
        {
            if (!(numbers[at] > numbers[kept[0]])) continue;
            kept[0] = at;
            Sink(kept, 0, numbers);
        }

        return kept;
    }

    private static void Sink(int[] heap, int at, ReadOnlySpan<double> numbers)
    {
        for (int child; (child = 2 * at + 1) < heap.Length; at = child)
        {
            if (child + 1 < heap.Length && IsLess(heap[child + 1], heap[child], numbers)) child++;
            if (!IsLess(heap[child], heap[at], numbers)) return;
            (heap[at], heap[child]) = (heap[child], heap[at]);
        }
    }

    private static bool IsLess(int one, int other, ReadOnlySpan<double> numbers) =>
        numbers[one] < numbers[other] || (numbers[one] == numbers[other] && one > other);
}
