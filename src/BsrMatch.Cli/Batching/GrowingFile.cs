using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Batching;

/// <summary>
/// A file that grows, chunk by chunk, beside the place where it is to appear, and takes that place when it is
/// whole. What is not to be kept grows in a temporary file, what goes to a stream directly there.
/// </summary>
internal sealed class GrowingFile : IDisposable
{
    private const int BufferSize = 256 * 1024;

    private readonly Stream stream;

    private GrowingFile(Stream stream, string? aside) => (this.stream, Aside) = (stream, aside);

    /// <summary>Where it grows; null for a stream and for a temporary file.</summary>
    public string? Aside { get; }

    /// <summary>Where a file grows that is to appear at <paramref name="target"/>.</summary>
    public static string AsideOf(string target, string purpose = "") =>
        Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}{purpose}.partial");

    /// <summary>A file at a place; one that is there already is gone on with.</summary>
    /// <exception cref="SetupException">It cannot be written, or another process writes it.</exception>
    public static GrowingFile At(string aside)
    {
        var folder = Path.GetDirectoryName(aside);
        if (!Directory.Exists(folder))
            throw new SetupException($"{folder}: is no folder; make it, or choose another --output");
        try
        {
            return new GrowingFile(new FileStream(
                aside, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, BufferSize), aside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"{aside}: cannot be written ({e.Message.TrimEnd('.')}); another batch "
                + "may be writing to the same output: wait for it, or choose another --output", e);
        }
    }

    /// <summary>
    /// A file that only its owner can read, and that is gone with the process, however that ends.
    /// </summary>
    public static GrowingFile Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"bsrmatch-{Path.GetRandomFileName()}");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
        };
        if (OperatingSystem.IsWindows()) options.Options = FileOptions.DeleteOnClose;
        else options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(path, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return new GrowingFile(stream, null);
    }

    public static GrowingFile To(Stream stream) => new(stream, null);

    public long Length => stream.Length;

    /// <exception cref="SetupException">It cannot be written: the disk is full, say.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (IOException e)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>Hands everything to the system, so that other readers see it.</summary>
    /// <exception cref="SetupException">It cannot be written.</exception>
    public void Flush()
    {
        try
        {
            stream.Flush();
        }
        catch (IOException e)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>How many of the chunks, from the first, the file holds unharmed.</summary>
    public int CountHeld(IEnumerable<WrittenBytes> chunks)
    {
        var (count, buffer) = (0, Array.Empty<byte>());
        stream.Position = 0;
        foreach (var chunk in chunks)
        {
            if (stream.Length - stream.Position < chunk.Length) break;
            if (buffer.Length < chunk.Length) buffer = new byte[chunk.Length];
            var bytes = buffer.AsSpan(0, (int)chunk.Length);
            stream.ReadExactly(bytes);
            if (!ChunkHash.IsOf(chunk.Hash, bytes)) break;
            count++;
        }

        return count;
    }

    /// <summary>Cuts what lies behind a length, and goes on there.</summary>
    public void CutAt(long length)
    {
        stream.SetLength(length);
        stream.Position = length;
    }

    /// <summary>Reads what was written so far, from the beginning.</summary>
    public Stream Read()
    {
        Flush();
        return new HandleStream(((FileStream)stream).SafeFileHandle);
    }

    /// <summary>Closes the file, all of it on the disk, and leaves it where it is.</summary>
    public void Close()
    {
        if (stream is FileStream { CanWrite: true } file && Aside is not null) file.Flush(flushToDisk: true);
        stream.Dispose();
    }

    /// <summary>Deletes the file, which stays locked until it is gone.</summary>
    public void Delete()
    {
        if (OperatingSystem.IsWindows()) stream.Dispose();
        File.Delete(Aside!);
        stream.Dispose();
    }

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // What could not be written then cannot be now, which has been told.
        }
    }

    private SetupException Unwritable(IOException e) => new(
        $"{Aside ?? "the output"}: cannot be written ({e.Message.TrimEnd('.')}); make room, and run the same "
        + "command again" + (Aside is null ? "" : " with --resume"), e);
}
