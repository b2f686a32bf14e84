using System.Buffers.Binary;
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

/// <summary>Reads what <see cref="SectionWriter"/> wrote.</summary>
internal sealed class SectionReader(ReadOnlyMemory<byte> bytes)
{
    private int position;

    public int ReadInt() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public double ReadDouble() => BinaryPrimitives.ReadDoubleLittleEndian(Take(8));

    public string ReadString() => Encoding.UTF8.GetString(Take(ReadInt()));

    public T[] ReadArray<T>() where T : unmanaged
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("big-endian machines");
        var count = ReadInt();
        var values = new T[count];
        Take(checked(count * Marshal.SizeOf<T>())).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var span = bytes.Span.Slice(position, count);
        position += count;
        return span;
    }
}
