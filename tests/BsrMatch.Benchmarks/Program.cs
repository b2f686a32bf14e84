using System.Globalization;
using BenchmarkDotNet.Running;
using BsrMatch.Benchmarks;
using BsrMatch.Benchmarks.Trees;

switch (args)
{
    case ["clients", var count, var file, .. var seed]:
        ClientListGenerator.Write(file, Number(count), (ulong)(seed is [var given] ? Number(given) : 1));
        break;
    case ["performance", var file, .. var collection]:
        PerformanceReport.Run(file, collection is [var folder] ? folder : null);
        break;
    case ["lucene", var list, var catalogue]:
        Console.WriteLine(LuceneRetrieval.Run(list, catalogue));
        break;
    case ["start-up"]:
        Console.WriteLine(StartUpReport.Run());
        break;
    case ["shortlist", var collection, var programmes]:
        ShortlistReport.Run(collection, (int)Number(programmes));
        break;
    case ["peers"]:
        Console.WriteLine(PeersReport.Run());
        break;
    case ["explaining"]:
        Console.WriteLine(ExplainingReport.Run());
        break;
    case ["limits"]:
        Console.WriteLine(LimitReport.Run());
        break;
    case ["scaling", var docs]:
        Console.WriteLine(ScalingReport.Run(docs));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(MatchBenchmarks).Assembly).Run(args);
        break;
}

static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
