using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>The profiles no training reads: what a bundle's card reports as its quality.</summary>
internal static class TestSplit
{
    private static readonly RankingMethod[] Methods = Enum.GetValues<RankingMethod>();

    /// <summary>
    /// Measures a bundle and the baselines on a data folder's <c>test</c>; null when it has none.
    /// </summary>
    public static EvaluationReport? Measure(ModelBundle bundle, TrainingData data, string dataFolder)
    {
        var path = Path.Combine(dataFolder, "test", "profiles.jsonl");
        if (!File.Exists(path)) return null;
        using var stream = InputFile.OpenRead(path);
        var profiles = ProfileJson.ReadLines(stream, path, TrainingData.AsOf.AddYears(1)).ToList();
        var qrels = QrelsFile.Load(Path.Combine(dataFolder, "test", "judgements.qrels"));
        var matcher = Matcher.Create(bundle, data.Catalogue);
        var rankings = profiles.AsParallel().AsOrdered()
            .Select(profile => matcher.Rank(profile, TrainingData.AsOf, Methods)).ToList();
        var systems = Methods.Select((method, at) => new SystemRankings(RankingMethods.Label(method),
            [.. rankings.Select(ranking => ranking[at])])).ToList();
        return new EvaluationReport(systems, qrels, new EvaluationOptions());
    }
}
