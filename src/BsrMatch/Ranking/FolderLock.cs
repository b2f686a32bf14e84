using BsrMatch.Input;

namespace BsrMatch.Ranking;

/// <summary>
/// The right to change a models folder, which one process has at a time. It is a lock on a file, which the
/// system gives back when a process is killed; the file itself counts for nothing.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    public const string FileName = "current.lock";

    private const int Attempts = 10;

    private readonly string path;
    private readonly FileStream stream;

    private FolderLock(string path, FileStream stream) => (this.path, this.stream) = (path, stream);

    /// <exception cref="SetupException">Another process has it, or the folder cannot be written
    /// to.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            Directory.CreateDirectory(folder);
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var stream = new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
                if (IsStillThere(stream, path)) return new FolderLock(path, stream);
                stream.Dispose();
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or DirectoryNotFoundException)
        {
            throw new SetupException($"{folder}: cannot be written to; check its permissions or choose "
                + "another folder with --models", e);
        }
        catch (IOException e)
        {
            throw Busy(folder, e);
        }

        throw Busy(folder, null);
    }

    public void Dispose()
    {
        // Taken away while it is still locked, or another process could lock what is about to go. Windows
        // does not take away what is open; there nobody can open it meanwhile.
        if (OperatingSystem.IsWindows()) stream.Dispose();
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An empty file stays, which the next command uses.
        }

        stream.Dispose();
    }

    // Between opening and locking it whoever had it may have taken the file away: a lock on a file without a
    // name keeps nobody out.
    private static bool IsStillThere(FileStream stream, string path) =>
        File.Exists(path)
        && File.GetLastWriteTimeUtc(stream.SafeFileHandle) == File.GetLastWriteTimeUtc(path);

    private static SetupException Busy(string folder, Exception? cause) => new(
        $"{folder}: another command is changing the models right now; wait until it is done, then run this "
        + "one again", cause);
}
