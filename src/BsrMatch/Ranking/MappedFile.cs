using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BsrMatch.Ranking;

/// <summary>
/// A file as memory: what is not looked at is not read, and processes share what is. It stays mapped until
/// the process ends, since a span into it may outlive every reference; that costs address space and no
/// memory.
/// </summary>
internal sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly byte* start;
    private readonly int length;

    // Held so that nobody else unmaps it.
    private readonly MemoryMappedViewAccessor? view;

    private MappedFile(MemoryMappedViewAccessor? view, int length)
    {
        (this.view, this.length) = (view, length);
        if (view is null) return;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        start += view.PointerOffset;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="IOException">It is missing, cannot be read or has more than 2 GB.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static ReadOnlyMemory<byte> Open(string path)
    {
        using var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 1);
        if (stream.Length > Array.MaxLength) throw new IOException($"{path}: is larger than 2 GB");

        // There is no map of nothing.
        if (stream.Length == 0) return ReadOnlyMemory<byte>.Empty;
        using var map = MemoryMappedFile.CreateFromFile(
            stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        var length = (int)stream.Length;
        return new MappedFile(map.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), length).Memory;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan() => new(start, length);

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}

/// <summary>
/// Bytes read as numbers, little-endian as the bundle's files are; they need not be aligned.
/// </summary>
/// <typeparam name="T">The kind of number.</typeparam>
internal sealed class NumberMemory<T>(ReadOnlyMemory<byte> bytes) : MemoryManager<T> where T : unmanaged
{
    /// <inheritdoc/>
    public override Span<T> GetSpan()
    {
        var numbers = MemoryMarshal.Cast<byte, T>(bytes.Span);
        return MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(numbers), numbers.Length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) =>
        bytes[(elementIndex * Unsafe.SizeOf<T>())..].Pin();

    /// <inheritdoc/>
    public override void Unpin()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
    }
}
