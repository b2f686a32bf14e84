using BenchmarkDotNet.Running;
using BsrMatch.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(MatchBenchmarks).Assembly).Run(args);
