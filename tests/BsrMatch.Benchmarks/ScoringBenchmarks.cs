using BenchmarkDotNet.Attributes;
using BsrMatch.Features;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks;

/// <summary>The shipped trees on random rows: the plain evaluator, and exact contributions.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private const int Rows = 10_000;

    private readonly float[] rows = new float[Rows * FeatureSchema.Count];
    private TreeEnsemble trees = null!;

    [GlobalSetup]
    public void Prepare()
    {
        trees = Shipped.Bundle().Ranker;
        var random = new Random(1);
        for (var i = 0; i < rows.Length; i++) rows[i] = random.NextSingle();
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public double Score()
    {
        var sum = 0.0;
        for (var at = 0; at < rows.Length; at += FeatureSchema.Count)
            sum += trees.Score(rows.AsSpan(at, FeatureSchema.Count));
        return sum;
    }

    [Benchmark]
    public double[] Explain() => TreeShap.Explain(trees, rows.AsSpan(0, FeatureSchema.Count));
}
