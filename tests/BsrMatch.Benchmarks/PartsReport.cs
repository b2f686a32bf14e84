using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace BsrMatch.Benchmarks;

/// <summary>Measures the parts of a batch with BenchmarkDotNet.</summary>
internal static class PartsReport
{
    private static readonly Type[] Parts =
        [typeof(ListBenchmarks), typeof(MatchBenchmarks), typeof(ScoringBenchmarks), typeof(WritingBenchmarks)];

    /// <summary>A section of Markdown.</summary>
    public static string Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
            .AddLogger(ConsoleLogger.Default);
        var text = new StringBuilder("""
            ## Parts
            By BenchmarkDotNet, on one thread; of a client about 80 words long. The error is that of a 99.9% interval.

            | part | microseconds | error | bytes allocated |
            | --- | --- | --- | --- |

            """);
        foreach (var part in Parts)
        {
            foreach (var report in BenchmarkRunner.Run(part, config).Reports) text.Append(Row(report));
        }

        return text.ToString();
    }

    private static string Row(BenchmarkReport report)
    {
        var statistics = report.ResultStatistics
            ?? throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} failed");
        return string.Create(CultureInfo.InvariantCulture,
            $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} "
            + $"| {statistics.Mean / 1e3:0.00} | {statistics.ConfidenceInterval.Margin / 1e3:0.00} "
            + $"| {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase):N0} |\n");
    }
}
