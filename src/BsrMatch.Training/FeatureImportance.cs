using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>
/// How much each feature moves scores: the mean of its contribution's absolute value over candidates, as a
/// share of all (Lundberg et al., "From local explanations to global understanding with explainable AI for
/// trees", Nature Machine Intelligence 2, 2020).
/// </summary>
internal static class FeatureImportance
{
    // So many rows give each share to about a tenth of a percent.
    private const int Rows = 20_000;

    /// <summary>Features and their shares, which sum to 1, greatest first; none without trees.</summary>
    public static IReadOnlyList<(string Feature, double Share)> Of(
        TreeEnsemble trees, IReadOnlyList<RankingGroup> groups)
    {
        var every = Math.Max(1, groups.Sum(group => group.Candidates.Count) / Rows);
        var sums = new double[FeatureSchema.Count];
        foreach (var group in groups.Where((_, at) => at % every == 0))
        {
            foreach (var candidate in group.Candidates)
            {
                var amounts = TreeShap.Explain(trees, candidate.Features);
                for (var i = 0; i < sums.Length; i++) sums[i] += Math.Abs(amounts[i]);
            }
        }

        var all = sums.Sum();
        return all == 0 ? [] :
        [
            .. FeatureSchema.All.Select((feature, at) => (feature.Name, sums[at] / all))
                .OrderByDescending(pair => pair.Item2).ThenBy(pair => pair.Name, StringComparer.Ordinal),
        ];
    }
}
