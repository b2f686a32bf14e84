using System.Diagnostics;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Conventions;

/// <summary>The files of the repository, as the convention tests read them.</summary>
internal static class SourceFiles
{
    /// <summary>Every C# file under <c>src</c> and <c>tests</c>, as a path from the root.</summary>
    public static IReadOnlyList<string> CSharp { get; } =
    [
        .. new[] { "src", "tests" }
            .SelectMany(folder =>
                Directory.GetFiles(Repository.PathTo(folder), "*.cs", SearchOption.AllDirectories))
            .Select(FromRoot).Where(path => !path.Contains("/obj/") && !path.Contains("/bin/"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The project files under <c>src</c>, as paths from the root.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. Directory.GetFiles(Repository.PathTo("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(FromRoot).Order(StringComparer.Ordinal),
    ];

    public static string[] LinesOf(string path) => File.ReadAllLines(Repository.PathTo(path));

    /// <summary>What git tracks; the test is passed over where there is no git or no clone.</summary>
    public static IReadOnlyList<string> Tracked()
    {
        if (!Path.Exists(Repository.PathTo(".git"))) Assert.Ignore("not a clone, so nothing is tracked");
        var start = new ProcessStartInfo("git", ["ls-files", "-z"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            Assert.That(git.ExitCode, Is.Zero);
            return output.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("git is not installed");
            throw;
        }
    }

    private static string FromRoot(string path) =>
        Path.GetRelativePath(Repository.Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
