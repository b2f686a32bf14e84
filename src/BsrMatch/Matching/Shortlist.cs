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

    [ThreadStatic]
    private static float[]? room;

    /// <summary>How many to find in a catalogue: more in a greater one, where more are alike.</summary>
    public static int WidthFor(int programmes) => Math.Max(LeastWidth, programmes / OneIn);

    /// <summary>The likely best programmes, in the catalogue's order.</summary>
    /// <param name="pairing">The profile against the catalogue; it may be a rough one.</param>
    /// <param name="width">How many to find.</param>
    public IReadOnlyList<ProgrammeView> Find(Pairing pairing, int width)
    {
        var (all, length) = (catalogue.Programmes, catalogue.Programmes.Count * FeatureSchema.Count);
        var rows = room is { } own && own.Length >= length ? own : room = new float[length];
        FeatureSchema.FillAll(pairing, all, rows.AsSpan(0, length));
        var scores = new double[all.Count];
        bundle.Ranker.FirstHalf.Scorer.Score(rows.AsSpan(0, length), scores);
        return [.. Best(scores, width).Order().Select(at => all[at])];
    }

    /// <summary>Where the highest numbers stand, of equal ones the first; in no order.</summary>
    public static IReadOnlyCollection<int> Best(double[] numbers, int count)
    {
        var kept = new PriorityQueue<int, (double Number, int At)>(count + 1);
        for (var at = 0; at < numbers.Length; at++)
        {
            if (kept.Count < count) kept.Enqueue(at, (numbers[at], -at));
            else if (kept.TryPeek(out _, out var least) && numbers[at] > least.Number)
                kept.EnqueueDequeue(at, (numbers[at], -at));
        }

        return [.. kept.UnorderedItems.Select(item => item.Element)];
    }
}
