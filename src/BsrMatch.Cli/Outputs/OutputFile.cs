using BsrMatch.Input;

namespace BsrMatch.Cli.Outputs;

/// <summary>
/// Writes a file aside and renames it when it is whole, so that nobody ever reads half of it and an earlier file
/// stays until then.
/// </summary>
internal static class OutputFile
{
    // One command writes one file at a time.
    private static volatile string? unfinished;

    /// <exception cref="SetupException">The file cannot be written; what was there before is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            var target = Path.GetFullPath(path);
            if (Directory.Exists(target)) throw new IOException("it is a folder");
            var folder = Path.GetDirectoryName(target);
            if (!Directory.Exists(folder)) throw new DirectoryNotFoundException("its folder does not exist");
            var aside = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
            unfinished = aside;
            File.WriteAllBytes(aside, content);
            File.Move(aside, target, overwrite: true);
            unfinished = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Abandon();
            throw new SetupException($"{path}: cannot be written ({Reason(e)}); choose another file", e);
        }
    }

    /// <summary>Takes away what was written aside.</summary>
    public static void Abandon()
    {
        try
        {
            if (unfinished is { } aside) File.Delete(aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error that led here is the one to tell.
        }

        unfinished = null;
    }

    private static string Reason(Exception e) =>
        e is UnauthorizedAccessException ? "no permission" : e.Message.TrimEnd('.');
}
