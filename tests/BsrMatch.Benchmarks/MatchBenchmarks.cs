using BenchmarkDotNet.Attributes;
using BsrMatch.Features;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks;

/// <summary>One client after the other of a list against the founding catalogue, whole and in parts.</summary>
[MemoryDiagnoser]
public class MatchBenchmarks
{
    private static readonly MatchOptions Options = new() { AsOf = Shipped.AsOf };
    private static readonly RankingMethod[] ModelOnly = [RankingMethod.Model];

    private ModelBundle bundle = null!;
    private ProfileViewBuilder builder = null!;
    private CatalogueIndex catalogue = null!;
    private Matcher matcher = null!;
    private IReadOnlyList<SmeProfile> profiles = null!;
    private IReadOnlyList<ProfileView> views = null!;
    private int next;

    [GlobalSetup]
    public void Prepare()
    {
        bundle = Shipped.Bundle();
        builder = new ProfileViewBuilder(bundle.Texts.Model);
        catalogue = new CatalogueIndex(Shipped.Catalogue(), bundle.Texts);
        matcher = Matcher.Create(bundle, Shipped.Catalogue());
        profiles = ClientListGenerator.SomeProfiles(1_000);
        views = [.. profiles.Select(profile => builder.Build(profile, Shipped.AsOf))];
    }

    [Benchmark(Description = "match a client, the top 5 explained")]
    public object Match() => matcher.Match(Next(profiles), Options);

    [Benchmark(Description = "rank a client's programmes, no more")]
    public object RankOnly() => matcher.Rank(Next(profiles), Shipped.AsOf, ModelOnly);

    [Benchmark(Description = "read a client's texts")]
    public object View() => builder.Build(Next(profiles), Shipped.AsOf);

    [Benchmark(Description = "compare a client with 12 programmes and all past cases")]
    public object Pair() => Pairing.Of(Next(views), catalogue, bundle.Texts);

    private T Next<T>(IReadOnlyList<T> all) => all[next++ % all.Count];
}
