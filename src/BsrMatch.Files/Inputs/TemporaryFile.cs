using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>Files that vanish when they are closed.</summary>
internal static class TemporaryFile
{
    /// <exception cref="SetupException">There is no room for one.</exception>
    public static FileStream Create()
    {
        try
        {
            return new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite,
                FileShare.None,
                64 * 1024, FileOptions.DeleteOnClose);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(
                $"{Path.GetTempPath()}: no temporary file can be made there; make room, or set TMPDIR", e);
        }
    }
}
