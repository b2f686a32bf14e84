using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace BsrMatch.Ranking;

/// <summary>Writes the bundle's binary files: little-endian, arrays with their length in front.</summary>
internal sealed class SectionWriter(Stream stream)
{
    public void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public void Write(double value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        stream.Write(bytes);
    }

    public void Write(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(bytes.Length);
        stream.Write(bytes);
    }

    public void Write<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("big-endian machines");
        Write(values.Length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }
}

/// <summary>
/// Reads what <see cref="SectionWriter"/> wrote. A length is compared with what is left of the file before
/// anything is allocated for it.
/// </summary>
/// <exception cref="InvalidDataException">From every method: the file does not hold what it
/// promises.</exception>
internal sealed class SectionReader(ReadOnlyMemory<byte> bytes)
{
    private int position;

    public int ReadInt() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public string ReadString() => Encoding.UTF8.GetString(Take(ReadCount(1)));

    /// <summary>Reads how many things follow.</summary>
    /// <param name="leastBytes">The fewest bytes that one of them takes.</param>
    public int ReadCount(int leastBytes)
    {
        var count = ReadInt();
        if (count < 0 || (long)count * leastBytes > bytes.Length - position)
            throw new InvalidDataException(
                $"a length of {count} at byte {position - 4} is more than the file holds");
        return count;
    }

    public T[] ReadArray<T>() where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("big-endian machines");
        var values = new T[ReadCount(Unsafe.SizeOf<T>())];
        Take(values.Length * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>The same without a copy: numbers where they lie.</summary>
    public ReadOnlyMemory<T> ReadNumbers<T>() where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("big-endian machines");
        var length = ReadCount(Unsafe.SizeOf<T>()) * Unsafe.SizeOf<T>();
        var from = position;
        Take(length);
        return new NumberMemory<T>(bytes.Slice(from, length)).Memory;
    }

    /// <summary>Insists that everything has been read.</summary>
    public void End()
    {
        if (position < bytes.Length)
            throw new InvalidDataException($"bytes are left over from {position} on");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - position)
            throw new InvalidDataException($"it ends early, at byte {bytes.Length}");
        var span = bytes.Span.Slice(position, count);
        position += count;
        return span;
    }
}
