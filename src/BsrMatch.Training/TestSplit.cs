using BsrMatch.Drift;
using BsrMatch.Evaluation;
using BsrMatch.Learning;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>Measures a bundle on profiles no training reads: what its card reports as its quality.</summary>
internal static class TestSplit
{
    /// <summary>Measures a bundle beside the baselines; null without held-out profiles.</summary>
    public static EvaluationReport? Measure(ModelBundle bundle, TrainingData data) =>
        CatalogueChange.HeldOut(data.Catalogue, data.HeldOut) is { } heldOut
            ? MatcherEvaluation.Run(Matcher.Create(bundle, data.Catalogue), heldOut, TrainingData.AsOf).Report
            : null;

    /// <summary>How the held-out profiles are spread, as the bundle sees them; null without any. They are
    /// the gate's, since those are what a later reader of the training data finds again.</summary>
    public static ReferenceDistribution? Reference(ModelBundle bundle, TrainingData data) =>
        data.HeldOut is { } heldOut
            ? ReferenceDistribution.Of(bundle, data.Catalogue,
                GatePart.Of(heldOut).Profiles.Select(one => one.Profile), TrainingData.AsOf)
            : null;
}
