using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Matching;

/// <summary>
/// Finds, in a large catalogue, the programmes worth ranking: a cascade of ever dearer looks at ever fewer of
/// them (Wang, Lin and Metzler, "A cascade ranking model for efficient ranked retrieval", SIGIR 2011). First
/// the nearest by words, meaning and themes, where there are very many; then the best by half of the trees and
/// without passages and n-grams. What is found is a guess; its order is left to the ranker.
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

    // Up to here half of the trees look at all.
    private const int MostLookedAt = 1200;

    private const int NearestByEach = 250;

    [ThreadStatic]
    private static float[]? room;

    /// <summary>The likely best programmes, in the catalogue's order.</summary>
    /// <param name="pairing">The profile against the catalogue; it may be a rough one.</param>
    /// <param name="width">How many to find.</param>
    public IReadOnlyList<ProgrammeView> Find(Pairing pairing, int width)
    {
        var looked = catalogue.Programmes.Count > Math.Max(MostLookedAt, width)
            ? Nearest(pairing, Math.Max(NearestByEach, width))
            : catalogue.Programmes;
        var rows = Rows(looked.Count * FeatureSchema.Count);
        for (var i = 0; i < looked.Count; i++)
        {
            FeatureSchema.Fill(
                pairing, looked[i], rows.AsSpan(i * FeatureSchema.Count, FeatureSchema.Count));
        }

        var scores = new double[looked.Count];
        bundle.Ranker.FirstHalf.Scorer.Score(rows.AsSpan(0, looked.Count * FeatureSchema.Count), scores);
        return [.. Best(scores, width).Order().Select(at => looked[at])];
    }

    private ProgrammeView[] Nearest(Pairing pairing, int count)
    {
        var all = catalogue.Programmes;
        var isNear = new bool[all.Count];
        foreach (var programme in catalogue.Known) isNear[programme.Index] = true;
        var numbers = new double[all.Count];
        Mark(pairing.NeedWordCosine);
        Mark(pairing.WholeBm25);
        Mark(pairing.CaseCosine);
        for (var i = 0; i < numbers.Length; i++) numbers[i] = pairing.NeedPlace.Cosine(all[i].TextPlace);
        Mark(numbers);
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Vectors.Cosine(
                pairing.Profile.NeedThemes, pairing.NeedThemesNorm, all[i].Themes, all[i].ThemesNorm);
        }

        Mark(numbers);
        return [.. all.Where(programme => isNear[programme.Index])];

        void Mark(double[] values)
        {
            foreach (var at in Best(values, count)) isNear[at] = true;
        }
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

    private static float[] Rows(int length) =>
        room is { } own && own.Length >= length ? own : room = new float[length];
}
