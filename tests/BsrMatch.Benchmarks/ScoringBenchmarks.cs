using BenchmarkDotNet.Attributes;
using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks;

/// <summary>The shipped trees on the rows of 1,000 clients with each founding programme.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Clients = 1_000;
    private const int Programmes = 12;
    private const int Rows = Clients * Programmes;

    private readonly double[] scores = new double[Rows];
    private float[] rows = [];
    private TreeEnsemble trees = null!;

    [GlobalSetup]
    public void Prepare()
    {
        trees = Shipped.Bundle().Ranker;
        rows = ClientRows.Of(Clients);
    }

    [Benchmark(Description = "score a row by itself", OperationsPerInvoke = Rows)]
    public double Score()
    {
        var sum = 0.0;
        for (var row = 0; row < Rows; row++) sum += trees.Score(Row(row));
        return sum;
    }

    [Benchmark(Description = "score a row of many", OperationsPerInvoke = Rows)]
    public void ScoreAll() => trees.Scorer.Score(rows, scores);

    [Benchmark(Description = "exact contributions of a row", OperationsPerInvoke = Rows)]
    public double Explain()
    {
        var sum = 0.0;
        for (var row = 0; row < Rows; row++) sum += TreeShap.Explain(trees, Row(row))[0];
        return sum;
    }

    private ReadOnlySpan<float> Row(int row) => rows.AsSpan(row * FeatureSchema.Count, FeatureSchema.Count);
}
