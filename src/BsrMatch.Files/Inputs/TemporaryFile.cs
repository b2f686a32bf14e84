using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>
/// Files for clients' data that only their owner can read, and that vanish when they are closed or the
/// process is killed.
/// </summary>
internal static class TemporaryFile
{
    private const int BufferSize = 64 * 1024;

    /// <exception cref="SetupException">There is no room for one.</exception>
    public static FileStream Create()
    {
        try
        {
            // On Unix the name is made with access for its owner only.
            var path = Path.GetTempFileName();
            var isWindows = OperatingSystem.IsWindows();
            var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize,
                isWindows ? FileOptions.DeleteOnClose : FileOptions.None);
            // There an open file needs no name; on Windows the system deletes it with its last handle.
            if (!isWindows) File.Delete(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Full(e);
        }
    }

    /// <summary>Writes to such a file, or to what stands for one.</summary>
    /// <exception cref="SetupException">There is no room.</exception>
    public static void Append(Stream file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            file.Write(bytes);
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    /// <summary>Writes out what is held back, so that it can be read.</summary>
    /// <exception cref="SetupException">There is no room.</exception>
    public static void Flush(Stream file)
    {
        try
        {
            file.Flush();
        }
        catch (IOException e)
        {
            throw Full(e);
        }
    }

    private static SetupException Full(Exception e) => new(
        $"{Path.GetTempPath()}: no temporary file can be written there; make room, or set TMPDIR", e);
}
