using System.Globalization;
using BenchmarkDotNet.Running;
using BsrMatch.Benchmarks;

if (args is ["shortlist", var collection, var programmes])
    ShortlistReport.Run(collection, int.Parse(programmes, CultureInfo.InvariantCulture));
else
    BenchmarkSwitcher.FromAssembly(typeof(MatchBenchmarks).Assembly).Run(args);
