using BsrMatch.Evaluation;
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
}
