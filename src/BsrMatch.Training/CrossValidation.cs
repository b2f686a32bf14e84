using BsrMatch.Evaluation;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>Ranks every training profile by a ranker that was trained without its fold.</summary>
internal static class CrossValidation
{
    /// <param name="learner">The features.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="seed">Seed of everything drawn by lot.</param>
    /// <param name="change">What to do to each group before training and scoring.</param>
    public static List<(RankingGroup Group, double[] Scores)> Scores(FeatureLearner learner,
        RankerSettings settings, int seed, Func<RankingGroup, RankingGroup> change)
    {
        var trees = Enumerable.Range(0, Folds.Count).AsParallel().AsOrdered()
            .Select(fold => RankerTrainer.Train(
                [.. learner.TrainingGroups(fold).Select(change)], settings, seed).Trees)
            .ToList();
        return HeldOut(learner, trees, change);
    }

    /// <summary>The scores of every fold by the trees that were trained without it.</summary>
    public static List<(RankingGroup Group, double[] Scores)> HeldOut(FeatureLearner learner,
        IReadOnlyList<TreeEnsemble> treesWithoutFold, Func<RankingGroup, RankingGroup> change) =>
    [
        .. treesWithoutFold.SelectMany((trees, fold) => learner.GroupsOf(fold).Select(change)
            .Select(group => (group, Score(trees, group)))),
    ];

    public static double[] Score(TreeEnsemble trees, RankingGroup group) =>
        [.. group.Candidates.Select(candidate => trees.Score(candidate.Features))];

    public static List<ProfileRanking> Rankings(
        TrainingData data, IEnumerable<(RankingGroup Group, double[] Scores)> scored)
    {
        var ids = data.Catalogue.Programmes.Select(programme => programme.Id).ToArray();
        return
        [
            .. scored.Select(ranking => new ProfileRanking(ranking.Group.ProfileId,
            [
                .. IdsOf(ranking.Group).Zip(ranking.Scores, (id, score) => new RankedCandidate(id, score))
                    .OrderByDescending(candidate => candidate.Score)
                    .ThenBy(candidate => candidate.ProgrammeId, StringComparer.Ordinal),
            ])),
        ];

        IEnumerable<string> IdsOf(RankingGroup group) =>
            group.Programmes is { } some ? some.Select(at => ids[at]) : ids;
    }

    public static Qrels QrelsOf(TrainingData data) => new(data.Lessons.SelectMany(lesson =>
        lesson.Grades.Select(grade => new Judgement(lesson.Profile.Id, grade.Key, grade.Value))));
}
