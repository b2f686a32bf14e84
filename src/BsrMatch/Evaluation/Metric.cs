namespace BsrMatch.Evaluation;

/// <summary>A named measure of one profile's ranking, from 0 (worst) to 1 (best).</summary>
public sealed class Metric
{
    private readonly Func<JudgedRanking, double> compute;

    private Metric(string name, Func<JudgedRanking, double> compute)
    {
        Name = name;
        this.compute = compute;
    }

    /// <summary>Every metric, in the order of every report. To add one, add its line here.</summary>
    public static IReadOnlyList<Metric> All { get; } =
    [
        new("nDCG@1", ranking => CumulatedGain.Ndcg(ranking, 1)),
        new("nDCG@3", ranking => CumulatedGain.Ndcg(ranking, 3)),
        new("nDCG@5", ranking => CumulatedGain.Ndcg(ranking, 5)),
        new("nDCG@10", ranking => CumulatedGain.Ndcg(ranking, 10)),
        new("MRR", BinaryMeasures.ReciprocalRank),
        new("success@1", ranking => BinaryMeasures.Success(ranking, 1)),
        new("success@3", ranking => BinaryMeasures.Success(ranking, 3)),
        new("precision@1", ranking => BinaryMeasures.Precision(ranking, 1)),
        new("precision@3", ranking => BinaryMeasures.Precision(ranking, 3)),
        new("recall@3", ranking => BinaryMeasures.Recall(ranking, 3)),
        new("recall@10", ranking => BinaryMeasures.Recall(ranking, 10)),
        new("MAP", BinaryMeasures.AveragePrecision),
    ];

    /// <summary>The name in tables and JSON; that of the mean over profiles, such as <c>MRR</c>.</summary>
    public string Name { get; }

    internal double Compute(JudgedRanking ranking) => compute(ranking);

    /// <summary>The place of a metric in <see cref="All"/>.</summary>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Name == name) return i;
        }

        throw new ArgumentException($"no metric is called {name}", nameof(name));
    }
}
