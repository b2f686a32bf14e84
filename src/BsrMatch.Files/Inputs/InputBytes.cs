using System.Globalization;
using BsrMatch.Input;

namespace BsrMatch.Files.Inputs;

/// <summary>A list's bytes: a stream whose beginning can be looked at before it is read.</summary>
internal sealed class InputBytes : IDisposable
{
    private const int MostLookedAt = 1024 * 1024;

    private readonly Stream stream;
    private readonly string? path;

    private InputBytes(Stream stream, string name, string? path)
    {
        this.stream = stream;
        this.path = path;
        Name = name;
        Start = ReadStart(stream);
        if (stream.CanSeek) stream.Seek(-Start.Length, SeekOrigin.Current);
    }

    /// <summary>What to call it in a fault.</summary>
    public string Name { get; }

    /// <summary>The first bytes, at most a megabyte.</summary>
    public byte[] Start { get; }

    /// <summary>Whether <see cref="Start"/> is all there is.</summary>
    public bool IsWhole => Start.Length < MostLookedAt;

    /// <summary>The file's path; null for a stream.</summary>
    public string? Path => path;

    /// <summary>How much was read, 0 to 1; null when the length is unknown.</summary>
    public double? Progress => stream.CanSeek && stream.Length > 0
        ? Math.Clamp((double)stream.Position / stream.Length, 0, 1)
        : null;

    /// <exception cref="InputException">The file cannot be read.</exception>
    public static InputBytes Of(string path)
    {
        var stream = InputFile.OpenRead(path);
        // A pipe, such as a shell's <(command), is a path too, but can be read once only.
        return new(stream, path, stream.CanSeek ? path : null);
    }

    public static InputBytes Of(Stream stream, string name) => new(stream, name, null);

    /// <summary>The bytes of a stream that is read to its end at once: what cannot be read twice is copied to
    /// a temporary file, and closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it in a fault.</param>
    /// <param name="largest">The most bytes copied.</param>
    /// <exception cref="InputException">There are more.</exception>
    public static InputBytes Spooled(Stream stream, string name, long largest)
    {
        var input = Of(stream, name);
        if (stream.CanSeek) return input;
        using (input) return Of(input.RandomAccess(largest), name);
    }

    /// <summary>The bytes from the beginning, to be read once.</summary>
    public Stream Read() => stream.CanSeek ? stream : new ReplayedStream(Start, stream);

    /// <summary>A file that can be read at any place: the list's own, or a temporary copy of a stream, which
    /// is deleted when it is closed.</summary>
    /// <param name="largest">The most bytes copied.</param>
    /// <exception cref="InputException">There are more.</exception>
    public Stream RandomAccess(long largest)
    {
        if (stream.CanSeek) return stream;
        var copy = TemporaryFile.Create();
        try
        {
            CopyTo(copy, largest);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => stream.Dispose();

    private void CopyTo(FileStream copy, long largest)
    {
        var buffer = new byte[128 * 1024];
        using var source = Read();
        var length = 0L;
        while (source.Read(buffer) is var read and > 0)
        {
            TemporaryFile.Append(copy, buffer.AsSpan(0, read));
            length += read;
            if (length <= largest) continue;
            throw ListFault.Of(Name,
                string.Create(CultureInfo.InvariantCulture, $"at most {largest >> 20:N0} MB"),
                "name the file instead of sending it, or send it as JSONL or CSV");
        }

        TemporaryFile.Flush(copy);
    }

    private static byte[] ReadStart(Stream stream)
    {
        var start = new byte[64 * 1024];
        var length = 0;
        while (stream.Read(start, length, start.Length - length) is var read and > 0)
        {
            length += read;
            if (length < start.Length) continue;
            if (length == MostLookedAt) break;
            Array.Resize(ref start, start.Length * 2);
        }

        return start[..length];
    }
}
