using System.Buffers;
using BenchmarkDotNet.Attributes;
using BsrMatch.Batch;
using BsrMatch.Files.Outputs;
using BsrMatch.Matching;
using BsrMatch.Reporting;

namespace BsrMatch.Benchmarks;

/// <summary>The answer to a client, its top 5 explained, written as one of 1,000.</summary>
[MemoryDiagnoser]
public class WritingBenchmarks
{
    private const int Clients = 1_000;

    private readonly ArrayBufferWriter<byte> json = new();
    private MatchResult[] results = [];
    private BatchReport report = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var catalogue = Shipped.Catalogue();
        var matcher = Matcher.Create(Shipped.Bundle(), catalogue);
        var options = new MatchOptions { AsOf = Shipped.AsOf, WithStandings = true };
        var profiles = ClientListGenerator.SomeProfiles(Clients);
        var tally = new ExposureTally();
        results = [.. profiles.Select(profile => matcher.Match(profile, options))];
        foreach (var (profile, result) in profiles.Zip(results)) tally.Add(ClientFacts.Of(profile, result));
        report = new BatchReport
        {
            ListName = "clients.csv",
            Language = "en",
            Versions = new BatchVersions(matcher.ModelVersion, catalogue.Version, Matcher.RulesVersion, true),
            Options = options,
            Catalogue = catalogue,
            Counts = tally.Counts,
            Exposure = tally.ToTable(catalogue),
            Clients = [.. profiles.Zip(results, (profile, result) => OutcomeBuilder.Build(1, profile, result))],
            Rejected = [],
        };
    }

    [Benchmark(Description = "write a client's JSON", OperationsPerInvoke = Clients)]
    public int Json()
    {
        json.ResetWrittenCount();
        foreach (var result in results) ResultJson.WriteLine(json, result, ResultDetail.Usual);
        return json.WrittenCount;
    }

    [Benchmark(Description = "write a client into XLSX", OperationsPerInvoke = Clients)]
    public long Xlsx() => Written(Workbook.Write);

    [Benchmark(Description = "write a client into HTML", OperationsPerInvoke = Clients)]
    public long Html() => Written(HtmlReport.Write);

    [Benchmark(Description = "write a client into Parquet", OperationsPerInvoke = Clients)]
    public long Parquet() => Written(ParquetMatches.Write);

    private long Written(Action<Stream, BatchReport> write)
    {
        using var output = new MemoryStream();
        write(output, report);
        return output.Length;
    }
}
