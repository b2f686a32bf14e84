using BsrMatch.Catalogue;
using BsrMatch.Profiles;
using BsrMatch.Ranking;

namespace BsrMatch.Benchmarks;

/// <summary>What ships with the repository, found from the folder of the running program upwards.</summary>
internal static class Shipped
{
    public static DateOnly AsOf { get; } = new(2026, 1, 1);

    public static string Root { get; } = FindRoot();

    public static ModelBundle Bundle() => ModelBundle.LoadCurrent(Path.Combine(Root, "models"));

    public static ProgrammeCatalogue Catalogue() =>
        CatalogueReader.Load(Path.Combine(Root, "training-data", "catalogue"), "founding");

    public static IReadOnlyList<SmeProfile> TestProfiles() => Profiles("test");

    public static IReadOnlyList<SmeProfile> TrainingProfiles() => Profiles("train");

    private static IReadOnlyList<SmeProfile> Profiles(string split)
    {
        var path = Path.Combine(Root, "training-data", split, "profiles.jsonl");
        using var stream = File.OpenRead(path);
        return [.. ProfileJson.ReadLines(stream, path, AsOf)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BsrMatch.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("run the benchmarks from the repository");
    }
}
