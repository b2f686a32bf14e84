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
    private readonly bool isTemporary;

    private GrowingFile(Stream stream, string? aside, bool isTemporary = false) =>
        (this.stream, Aside, this.isTemporary) = (stream, aside, isTemporary);

    /// <summary>Where it grows; null for a stream.</summary>
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

    public static GrowingFile Temporary()
    {
        var path = Path.Combine(Path.GetTempPath(), $"bsrmatch-{Path.GetRandomFileName()}");
        return new GrowingFile(
            new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, BufferSize),
            path, isTemporary: true);
    }

    public static GrowingFile To(Stream stream) => new(stream, null);

    public long Length => stream.Length;

    public void Append(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>Hands everything to the system, so that other readers see it.</summary>
    public void Flush() => stream.Flush();

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

    /// <summary>Closes the file and leaves it where it is.</summary>
    public void Close() => stream.Dispose();

    /// <summary>Closes the file; a temporary one is deleted.</summary>
    public void Dispose()
    {
        Close();
        if (isTemporary) File.Delete(Aside!);
    }
}
