using BsrMatch.Evaluation;

namespace BsrMatch.Training;

/// <summary>One setting of the ranker and how well it did.</summary>
/// <param name="Settings">The setting.</param>
/// <param name="Ndcg3">Its mean nDCG@3 in cross-validation, 0 to 1.</param>
internal sealed record RankerTrial(RankerSettings Settings, double Ndcg3);

/// <summary>
/// Searches a small grid of settings by cross-validation on the training profiles, never on held-out ones.
/// </summary>
internal static class RankerTrials
{
    private const string Measured = "nDCG@3";

    private static readonly int[] Trees = [60, 120, 240];
    private static readonly int[] Leaves = [8, 16, 32];
    private static readonly double[] Rates = [0.065, 0.13, 0.26];
    private static readonly double[] GainShares = [0, 0.3, 0.6];

    /// <summary>The greatest number of settings there are to try.</summary>
    public static int Most => Trees.Length * Leaves.Length * Rates.Length * GainShares.Length;

    /// <summary>The settings that so many trials try: the usual ones first, then others by lot.</summary>
    public static IReadOnlyList<RankerSettings> Draw(int trials, int seed)
    {
        var usual = new RankerSettings();
        var others =
            from trees in Trees
            from leaves in Leaves
            from rate in Rates
            from gain in GainShares
            let settings = usual with
            {
                Trees = trees,
                Leaves = leaves,
                LearningRate = rate,
                GainShare = gain,
            }
            where settings != usual
            select settings;
        var drawn = others.ToArray();
        new Random(seed).Shuffle(drawn);
        return [usual, .. drawn.Take(trials - 1)];
    }

    /// <summary>Tries settings in their order.</summary>
    /// <param name="data">What the learner learned from.</param>
    /// <param name="learner">The features.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="seed">Seed of everything drawn by lot.</param>
    /// <param name="progress">Told of each trial.</param>
    public static IReadOnlyList<RankerTrial> Run(TrainingData data, FeatureLearner learner,
        IReadOnlyList<RankerSettings> settings, int seed, Action<string> progress)
    {
        var qrels = CrossValidation.QrelsOf(data);
        var trials = new List<RankerTrial>();
        foreach (var (at, one) in settings.Index())
        {
            var scores = CrossValidation.Scores(learner, one, seed, group => group);
            var metrics = RankingMetrics.Evaluate(CrossValidation.Rankings(data, scores), qrels,
                EvaluationOptions.RelevantFromForProfiles);
            trials.Add(new RankerTrial(one, metrics.ValuesOf(Measured).Average()));
            progress(FormattableString.Invariant($"trial {at + 1} of {settings.Count}: {Measured} ")
                + FormattableString.Invariant($"{trials[^1].Ndcg3:F4} with {one.Trees} trees of ")
                + FormattableString.Invariant($"{one.Leaves} leaves, rate {one.LearningRate}, ")
                + FormattableString.Invariant($"gain share {one.GainShare}"));
        }

        return trials;
    }

    /// <summary>The best; of equally good ones the first.</summary>
    public static RankerSettings Best(IReadOnlyList<RankerTrial> trials) =>
        trials.MaxBy(trial => trial.Ndcg3)!.Settings;
}
