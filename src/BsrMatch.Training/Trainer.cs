using BsrMatch.Evaluation;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>Learns a model bundle from training data.</summary>
public static class Trainer
{
    private const int EndorsedFrom = 2;
    private const int CalibratedTop = 3;

    /// <summary>Trains, writes the bundle and makes it the current one.</summary>
    /// <param name="options">What to learn from and where to write.</param>
    /// <param name="progress">Told of each step, in words.</param>
    /// <exception cref="Input.InputException">The training data are missing or wrong.</exception>
    /// <exception cref="Input.SetupException">The bundle cannot be written; what was
    /// current still is.</exception>
    public static TrainingReport Train(TrainingOptions options, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        progress("reading training data");
        var data = TrainingData.Load(options.DataFolder);
        var texts = new TextTrainer(data, options.Seed, progress);
        progress($"learning themes from {data.Lessons.Count} profiles, {Folds.Count + 1} times");
        var learner = new FeatureLearner(data, texts, options.Seed);
        var settings = new RankerSettings();
        progress("training the ranker on every fold");
        var heldOut = HeldOutRankings(learner, settings, options.Seed);
        var calibration = Calibrator.Fit([.. TopPairs(heldOut)]);
        progress("training the ranker on everything");
        var (transformer, trees) = RankerTrainer.Train(learner.TrainingGroups(-1), settings, options.Seed);
        progress("measuring it on the test split");
        var writer = new BundleWriter(options, data, settings);
        var files = writer.Pack(learner.Learned, trees, calibration, transformer);
        var bundle = new ModelBundle(
            files.Version, "", data.Catalogue.Version, learner.Learned, trees, calibration);
        var quality = new BundleQuality(
            CrossValidated(data, heldOut), TestSplit.Measure(bundle, data, options.DataFolder));
        progress("writing the bundle");
        return writer.Publish(files, quality);
    }

    // Every profile ranked by a ranker that was trained without its fold.
    private static List<(RankingGroup Group, double[] Scores)> HeldOutRankings(
        FeatureLearner learner, RankerSettings settings, int seed)
    {
        var result = new List<(RankingGroup Group, double[] Scores)>();
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var (_, trees) = RankerTrainer.Train(learner.TrainingGroups(fold), settings, seed);
            result.AddRange(learner.GroupsOf(fold).Select(group =>
                (group, group.Candidates.Select(candidate => trees.Score(candidate.Features)).ToArray())));
        }

        return result;
    }

    private static IEnumerable<(double Score, bool Endorsed)> TopPairs(
        IEnumerable<(RankingGroup Group, double[] Scores)> rankings) =>
        rankings.SelectMany(ranking => ranking.Group.Candidates.Zip(ranking.Scores)
            .OrderByDescending(pair => pair.Second).Take(CalibratedTop)
            .Select(pair => (pair.Second, pair.First.Grade >= EndorsedFrom)));

    private static RankingMetrics CrossValidated(
        TrainingData data, IReadOnlyList<(RankingGroup Group, double[] Scores)> heldOut)
    {
        var ids = data.Catalogue.Programmes.Select(programme => programme.Id).ToArray();
        var rankings = heldOut.Select(ranking => new ProfileRanking(ranking.Group.ProfileId,
        [
            .. ids.Zip(ranking.Scores, (id, score) => new RankedCandidate(id, score))
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.ProgrammeId, StringComparer.Ordinal),
        ]));
        var judgements = data.Lessons.SelectMany(lesson => lesson.Grades.Select(grade =>
            new Judgement(lesson.Profile.Id, grade.Key, grade.Value)));
        return RankingMetrics.Evaluate(rankings, new Qrels(judgements), EndorsedFrom);
    }
}
