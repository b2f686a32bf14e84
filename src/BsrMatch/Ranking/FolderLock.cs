using System.Diagnostics;
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

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(1);

    private readonly string path;
    private readonly FileStream stream;

    private FolderLock(string path, FileStream stream) => (this.path, this.stream) = (path, stream);

    /// <param name="folder">The folder; it is made where there is none.</param>
    /// <param name="patience">How long to wait for another process.</param>
    /// <param name="waits">Called once when that takes more than a second.</param>
    /// <exception cref="SetupException">Another process has it all the while, or the folder cannot be written
    /// to.</exception>
    public static FolderLock Take(string folder, TimeSpan patience, Action waits)
    {
        var (begin, isTold) = (Stopwatch.GetTimestamp(), false);
        while (true)
        {
            if (TryTake(folder) is { } taken) return taken;
            var waited = Stopwatch.GetElapsedTime(begin);
            if (waited >= patience)
            {
                throw new SetupException($"{folder}: another command is changing the models right now; wait "
                    + "until it is done, then run this one again");
            }

            if (!isTold && waited >= LongWait)
            {
                isTold = true;
                waits();
            }

            Thread.Sleep(Pause);
        }
    }

    private static FolderLock? TryTake(string folder)
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

            return null;
        }
        catch (IOException e) when (IsShared(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{folder}: cannot be written to ({e.Message.ReplaceLineEndings(" ")}); "
                + "check its permissions or choose another folder with --models", e);
        }
    }

    // The system's own number is all that tells a lock of another process from what else can go wrong:
    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION, or EWOULDBLOCK.
    private static bool IsShared(IOException e) => OperatingSystem.IsWindows()
        ? (e.HResult & 0xFFFF) is 32 or 33
        : e.HResult == (OperatingSystem.IsLinux() ? 11 : 35);

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
}
