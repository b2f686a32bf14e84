using BsrMatch.Evaluation;
using BsrMatch.Features;

namespace BsrMatch.Training;

/// <summary>
/// What each group of features adds: the ranker cross-validated on the training profiles with all features,
/// without each group, and with each alone; and, to show the gap, measured on the very profiles it learned
/// from.
/// </summary>
public static class Ablation
{
    /// <summary>Trains more than fifty rankers on one set of features; writes nothing.</summary>
    /// <param name="dataFolder">The folder of training data.</param>
    /// <param name="seed">Seed of everything drawn by lot.</param>
    /// <param name="progress">Told of each variant.</param>
    /// <exception cref="Input.InputException">The training data are missing or wrong.</exception>
    public static EvaluationReport Run(string dataFolder, int seed, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var data = FoundingData.Load(dataFolder);
        Trainer.RequireEnough(data, dataFolder, seed);
        var learner = new FeatureLearner(data, new TextTrainer(data, seed, progress), seed);
        var systems = new List<SystemRankings>();
        foreach (var (name, isKept) in Variants())
        {
            progress($"training with {name}");
            var scores = CrossValidation.Scores(
                learner, new RankerSettings(), seed, group => Masked(group, isKept));
            systems.Add(new SystemRankings(name, CrossValidation.Rankings(data, scores)));
        }

        progress("measuring on what was learned from");
        var (_, trees) = RankerTrainer.Train(learner.TrainingGroups(-1), new RankerSettings(), seed);
        systems.Add(new SystemRankings("all features, on the profiles learned from", CrossValidation.Rankings(
            data, Enumerable.Range(0, Folds.Count).SelectMany(learner.GroupsOf)
                .Select(group => (group, CrossValidation.Score(trees, group))))));
        return new EvaluationReport(systems, CrossValidation.QrelsOf(data), new EvaluationOptions());
    }

    private static IEnumerable<(string Name, Func<FeatureGroup, bool> IsKept)> Variants()
    {
        yield return ("all features", _ => true);
        foreach (var group in Enum.GetValues<FeatureGroup>())
            yield return ($"without {Named(group)}", kept => kept != group);
        foreach (var group in Enum.GetValues<FeatureGroup>())
            yield return ($"{Named(group)} alone", kept => kept == group);
    }

    private static string Named(FeatureGroup group) => group.ToString().ToLowerInvariant();

    private static RankingGroup Masked(RankingGroup group, Func<FeatureGroup, bool> isKept) => group with
    {
        Candidates =
        [
            .. group.Candidates.Select(candidate => (candidate.Features.Select((value, at) =>
                isKept(FeatureSchema.All[at].Group) ? value : float.NaN).ToArray(), candidate.Grade)),
        ],
    };
}
