using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using BsrMatch.Benchmarks.Trees;

namespace BsrMatch.Benchmarks;

/// <summary>
/// Times whole batches as their users run them, each a process of its own, and writes the figures:
/// <c>performance FILE.md [COLLECTION]</c>. With a BEIR collection also against its first 1,000 programmes,
/// paired with Lucene.NET.
/// </summary>
internal static class PerformanceReport
{
    private const string AsOf = "2026-01-01";

    public static void Run(string file, string? collection)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("bsrmatch-benchmark-").FullName;
        try
        {
            var text = new StringBuilder();
            text.Append(Invariant($"""
                # Speed
                Written by `make benchmark`: {Processor()}, {Environment.ProcessorCount} processors,
                .NET {Environment.Version}.

                ## Whole batches
                Client lists are made by `clients COUNT FILE` of the benchmarks project (about 80 words each, ten
                languages, two rows in a thousand wrong). A time is that of the whole process: start, reading,
                scoring, explaining the top 5, writing and, where it says so, keeping the run in the store. Memory
                is the process's peak.

                | what | clients | seconds | clients a second | processor s | peak MB |
                | --- | --- | --- | --- | --- | --- |

                """));
            Measure(text, folder, "CSV to JSONL, kept in the store", 10_000, ".csv", ".jsonl");
            Measure(text, folder, "CSV to JSONL, kept in the store", 100_000, ".csv", ".jsonl");
            Measure(text, folder, "CSV to JSONL, not kept", 100_000, ".csv", ".jsonl", "--no-store");
            Measure(text, folder, "XLSX to XLSX, kept in the store", 50_000, ".xlsx", ".xlsx");
            if (collection is not null) MeasureLarge(text, folder, collection);
            // The longest comes last, and what is known before it is written down.
            var parts = string.Join('\n', "", StartUpReport.Run(), PeersReport.Run(), ExplainingReport.Run(),
                LimitReport.Run(), ScalingReport.Run(Path.GetDirectoryName(Path.GetFullPath(file))!),
                PartsReport.Run());
            File.WriteAllText(file, text + parts);
            Measure(text, folder, "CSV to JSONL, kept in the store", 1_000_000, ".csv", ".jsonl");
            File.WriteAllText(file, text + parts);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(StringBuilder text, string folder, string what, int count, string from,
        string to, params string[] more)
    {
        var list = Clients(folder, count, from);
        var run = Batch(folder, list, to, more);
        text.Append(Row(what, count, run));
    }

    private static void MeasureLarge(StringBuilder text, string folder, string collection)
    {
        const int count = 20_000;
        var catalogue = Path.Combine(folder, "large");
        System.IO.Directory.CreateDirectory(catalogue);
        File.WriteAllLines(Path.Combine(catalogue, "corpus.jsonl"),
            File.ReadLines(Path.Combine(collection, "corpus.jsonl")).Take(1_000));
        var list = Clients(folder, count, ".csv");
        text.Append(Row("1,000 programmes, CSV to JSONL, kept in the store", count,
            Batch(folder, list, ".jsonl", "--catalogue", catalogue)));
        text.Append(Row("the same texts, Lucene.NET BM25 top 50, nothing written", count,
            Process("dotnet", typeof(PerformanceReport).Assembly.Location, "lucene", list, catalogue)));
    }

    private static string Clients(string folder, int count, string extension)
    {
        var path = Path.Combine(folder, $"clients-{count}{extension}");
        if (!File.Exists(path)) ClientListGenerator.Write(path, count, seed: 1);
        return path;
    }

    private static Measured Batch(string folder, string list, string to, params string[] more)
    {
        var output = Path.Combine(folder, "matches" + to);
        var database = Path.Combine(folder, "store.db");
        foreach (var old in System.IO.Directory.GetFiles(folder, "store.db*").Append(output)) File.Delete(old);
        var command = Path.Combine(Shipped.Root, "artifacts", "bin", "BsrMatch.Cli", "release", "bsrmatch");
        return Process(
            command, ["batch", list, "--output", output, "--as-of", AsOf, "--db", database, "--quiet", .. more]);
    }

    private static Measured Process(string command, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        // Once it has ended the system tells neither, so they are asked for while it runs.
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(20))
        {
            if (UsedBy(process) is not { } used) continue;
            (peak, processor) = (Math.Max(peak, used.Peak), used.Processor);
        }

        if (process.ExitCode is not (0 or 4))
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}: {process.ExitCode}");
        return new Measured(clock.Elapsed, processor, peak);
    }

    private static (long Peak, TimeSpan Processor)? UsedBy(Process process)
    {
        process.Refresh();
        try
        {
            return (process.PeakWorkingSet64, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Row(string what, int count, Measured run) => Invariant(
        $"| {what} | {count:N0} | {run.Elapsed.TotalSeconds:F1} | {count / run.Elapsed.TotalSeconds:N0} ")
        + Invariant($"| {run.Processor.TotalSeconds:F1} | {run.PeakBytes / 1e6:F0} |\n");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Processor()
    {
        const string known = "/proc/cpuinfo";
        var model = File.Exists(known)
            ? File.ReadLines(known).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return model?.Split(':')[1].Trim() ?? $"{RuntimeInformation.ProcessArchitecture}";
    }

    private sealed record Measured(TimeSpan Elapsed, TimeSpan Processor, long PeakBytes);
}
