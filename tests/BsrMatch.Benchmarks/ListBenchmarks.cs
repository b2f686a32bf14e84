using BenchmarkDotNet.Attributes;
using BsrMatch.Files.Inputs;

namespace BsrMatch.Benchmarks;

/// <summary>A client read from a list of 1,000, its profile made and checked.</summary>
[MemoryDiagnoser]
public class ListBenchmarks
{
    private const int Rows = 1_000;

    private readonly ClientListOptions options = new() { AsOf = Shipped.AsOf };
    private string folder = "";

    [GlobalSetup]
    public void MakeLists()
    {
        folder = System.IO.Directory.CreateTempSubdirectory("bsrmatch-benchmark-").FullName;
        foreach (var extension in new[] { ".csv", ".xlsx" })
            ClientListGenerator.Write(Path.Combine(folder, "clients" + extension), Rows, seed: 1);
    }

    [GlobalCleanup]
    public void RemoveLists() => System.IO.Directory.Delete(folder, recursive: true);

    [Benchmark(Description = "read a client from CSV", OperationsPerInvoke = Rows)]
    public int ReadCsv() => CountSound("clients.csv");

    [Benchmark(Description = "read a client from XLSX", OperationsPerInvoke = Rows)]
    public int ReadXlsx() => CountSound("clients.xlsx");

    private int CountSound(string file)
    {
        using var list = ClientLists.Open(Path.Combine(folder, file), options);
        return list.Entries().Count(entry => entry.Read().Profile is not null);
    }
}
