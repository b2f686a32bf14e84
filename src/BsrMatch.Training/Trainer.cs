using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Ranking;
using Microsoft.ML;

namespace BsrMatch.Training;

/// <summary>Learns a model bundle from training data.</summary>
public static class Trainer
{
    private const int EndorsedFrom = EvaluationOptions.RelevantFromForProfiles;

    /// <summary>
    /// Trains and writes the bundle. The first of a models folder is in use at once, and so is every one of a
    /// collection; any other waits to be promoted.
    /// </summary>
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
        var (data, sources) = TrainingSources.Read(options);
        foreach (var source in sources.Counts) progress(source.Sentence);
        RequireEnough(data, options.Collection?.QrelsFile ?? options.DataFolder, options.Seed);
        var texts = new TextTrainer(data, options.Seed, progress);
        progress($"learning themes from {data.Lessons.Count} profiles, {Folds.Count + 1} times");
        var learner = new FeatureLearner(data, texts, options.Seed);
        var trials = options.Trials == 0 ? [] : RankerTrials.Run(data, learner,
            RankerTrials.Draw(options.Trials, options.Seed), options.Seed, progress);
        var settings = trials.Count == 0 ? new RankerSettings() : RankerTrials.Best(trials);
        progress("training the ranker on every fold and on everything");
        var trained = new (ITransformer Model, TreeEnsemble Trees)[Folds.Count + 1];
        Workers.Share(trained.Length, at => trained[at] =
            RankerTrainer.Train(learner.TrainingGroups(at - 1), settings, options.Seed));
        var (transformer, trees) = trained[0];
        var heldOut = CrossValidation.HeldOut(
            learner, [.. trained.Skip(1).Select(fold => fold.Trees)], group => group);
        var calibration = Calibrator.Fit(
            [.. heldOut.SelectMany(OwnFitTrainer.Shown)]) with
        {
            Own = OwnFitTrainer.Fit(heldOut),
        };
        progress("measuring it on the test split");
        var writer = new BundleWriter(options, data, new Learned(sources, settings, trials));
        var files = writer.Pack(learner.Learned, trees, calibration, transformer);
        var bundle = new ModelBundle(
            files.Version, "", data.Catalogue.Version, learner.Learned, trees, calibration);
        var crossValidated = RankingMetrics.Evaluate(
            CrossValidation.Rankings(data, heldOut), CrossValidation.QrelsOf(data), EndorsedFrom);
        var quality = new BundleQuality(crossValidated, TestSplit.Measure(bundle, data),
            Later(bundle, data, sources), FeatureImportance.Of(trees, [.. heldOut.Select(one => one.Group)]),
            TestSplit.Reference(bundle, data));
        progress("writing the bundle");
        return writer.Publish(files, quality, progress);
    }

    private static RankingMetrics? Later(ModelBundle bundle, TrainingData data, TrainingSources sources) =>
        sources.Later is { Count: > 0 } later
            ? MatcherEvaluation.RankAlone(Matcher.Create(bundle, data.Catalogue), later, TrainingData.AsOf)
            : null;

    // A ranker is trained without each fold in turn, and has to have something to learn from every time.
    internal static void RequireEnough(TrainingData data, string source, int seed)
    {
        var folds = data.Lessons.Where(lesson => lesson.Grades.Values.Any(grade => grade > 0))
            .Select(lesson => Folds.Of(lesson.Profile.Id, seed)).Distinct().Count();
        if (folds > 1) return;
        throw new InputException(new Fault(
            source, null, "",
            $"profiles to learn from: {data.Lessons.Count}",
            "enough profiles with a relevant programme to train on some and measure on others",
            "add judgements; a few dozen profiles are the least that teaches anything"));
    }
}
