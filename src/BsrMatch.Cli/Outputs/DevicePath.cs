namespace BsrMatch.Cli.Outputs;

/// <summary>Tells devices such as <c>/dev/stdout</c> from files by their path.</summary>
internal static class DevicePath
{
    /// <summary>Whether it is written into: a file that took its place would destroy it.</summary>
    public static bool Is(string path) => path.StartsWith("/dev/", StringComparison.Ordinal)
        && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);
}
