using BenchmarkDotNet.Attributes;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Benchmarks;

/// <summary>One profile after the other against the founding catalogue, explanation of the top five included.</summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private static readonly MatchOptions Options = new() { AsOf = Shipped.AsOf };
    private static readonly RankingMethod[] ModelOnly = [RankingMethod.Model];

    private Matcher matcher = null!;
    private IReadOnlyList<SmeProfile> profiles = null!;
    private int next;

    [GlobalSetup]
    public void Prepare()
    {
        matcher = Matcher.Create(Shipped.Bundle(), Shipped.Catalogue());
        profiles = Shipped.TestProfiles();
    }

    [Benchmark]
    public object Match() => matcher.Match(Next(), Options);

    [Benchmark]
    public object RankOnly() => matcher.Rank(Next(), Shipped.AsOf, ModelOnly);

    private SmeProfile Next() => profiles[next++ % profiles.Count];
}
