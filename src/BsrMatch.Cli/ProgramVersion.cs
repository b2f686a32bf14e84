using System.Reflection;

namespace BsrMatch.Cli;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    private const int CommitDigits = 10;

    /// <summary>The release and, where it was built from a repository, the commit.</summary>
    public static string Current { get; } = Shorten(typeof(ProgramVersion).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    private static string Shorten(string version)
    {
        var end = version.IndexOf('+', StringComparison.Ordinal) + 1 + CommitDigits;
        return end > CommitDigits && end < version.Length ? version[..end] : version;
    }
}
