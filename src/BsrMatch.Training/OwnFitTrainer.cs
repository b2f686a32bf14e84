using BsrMatch.Evaluation;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>
/// Learns how to tell fits from rankings of profiles the ranker had not seen: which needs nothing serves, and
/// what share of the matches an adviser would endorse.
/// </summary>
internal static class OwnFitTrainer
{
    private const int EndorsedFrom = EvaluationOptions.RelevantFromForProfiles;

    // With fewer of either kind there is nothing to tell them apart by.
    private const int LeastOfEach = 20;

    /// <summary>Null where too few profiles are served by nothing.</summary>
    public static OwnFit? Fit(IReadOnlyList<(RankingGroup Group, double[] Scores)> heldOut)
    {
        // A best grade of 1 is neither: the need is touched, and nobody would endorse the match.
        var told = heldOut.Where(ranking => Best(ranking.Group) != 1).ToList();
        var served = told.Count(ranking => Best(ranking.Group) >= EndorsedFrom);
        if (served < LeastOfEach || told.Count - served < LeastOfEach) return null;
        var servedWeights = LogisticFit.Fit(
            [.. told.Select(ranking => (InputsOf(ranking), Best(ranking.Group) >= EndorsedFrom))]);
        var unfinished = new OwnFit(servedWeights, 1, 0, 0);
        var pairs = heldOut.SelectMany(ranking =>
        {
            var odds = unfinished.ServedLogOdds(InputsOf(ranking));
            return Shown(ranking).Select(pair => (new[] { pair.Score, odds }, pair.Endorsed));
        });
        var weights = LogisticFit.Fit([.. pairs]);
        return weights[0] > 0 ? new OwnFit(servedWeights, weights[0], weights[1], weights[2]) : null;
    }

    /// <summary>The best matches of a profile, which are those that fits are measured on.</summary>
    public static IEnumerable<(double Score, bool Endorsed)> Shown(
        (RankingGroup Group, double[] Scores) ranking) =>
        ranking.Group.Candidates.Zip(ranking.Scores)
            .OrderByDescending(pair => pair.Second).Take(FitReport.Shown)
            .Select(pair => (pair.Second, pair.First.Grade >= EndorsedFrom));

    private static double[] InputsOf((RankingGroup Group, double[] Scores) ranking) =>
        OwnFit.Inputs(ranking.Group.Signs, ranking.Scores);

    private static int Best(RankingGroup group) => group.Candidates.Max(candidate => candidate.Grade);
}
