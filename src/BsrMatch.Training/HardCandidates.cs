using BsrMatch.Features;

namespace BsrMatch.Training;

/// <summary>
/// Thins the candidates of a large catalogue. Nearly all of thousands are far off and teach a ranker nothing;
/// those that look right by their words, and a few of the rest, teach what tells them from the right one.
/// </summary>
internal static class HardCandidates
{
    /// <summary>A catalogue of up to this many programmes is learned from whole.</summary>
    public const int Whole = 400;

    private const int NearestByEach = 60;
    private const int EveryOf = 40;

    private static readonly int[] Closeness =
    [
        .. FeatureSchema.All.Index()
            .Where(feature => feature.Item.Group is FeatureGroup.Wording or FeatureGroup.Experience)
            .Select(feature => feature.Index),
    ];

    /// <summary>The group with its judged candidates, the nearest others and some of the rest.</summary>
    public static RankingGroup Of(RankingGroup group)
    {
        var candidates = group.Candidates;
        if (candidates.Count <= Whole) return group;
        var kept = new SortedSet<int>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Grade > 0 || i % EveryOf == 0) kept.Add(i);
        }

        foreach (var column in Closeness)
        {
            kept.UnionWith(Enumerable.Range(0, candidates.Count)
                .Where(i => !float.IsNaN(candidates[i].Features[column]))
                .OrderByDescending(i => candidates[i].Features[column]).ThenBy(i => i).Take(NearestByEach));
        }

        return group with { Candidates = [.. kept.Select(i => candidates[i])] };
    }
}
