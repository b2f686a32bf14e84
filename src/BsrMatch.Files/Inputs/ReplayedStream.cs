namespace BsrMatch.Files.Inputs;

/// <summary>A stream whose first bytes were read already.</summary>
internal sealed class ReplayedStream(byte[] start, Stream rest) : ReadOnlyStream(rest)
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        if (position == start.Length) return Inner.Read(buffer);
        var length = Math.Min(buffer.Length, start.Length - position);
        start.AsSpan(position, length).CopyTo(buffer);
        position += length;
        return length;
    }
}
