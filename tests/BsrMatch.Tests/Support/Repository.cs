namespace BsrMatch.Tests.Support;

/// <summary>Finds files of the repository from wherever the tests were built to.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>BsrMatch.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var start = TestContext.CurrentContext.TestDirectory;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BsrMatch.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds BsrMatch.sln.");
    }
}
