namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>A part of a workbook that is refused where it is larger than it says.</summary>
internal sealed class LimitedStream(Stream part, long limit, string source) : Stream
{
    /// <summary>How much was read, 0 to 1.</summary>
    public double Progress => limit == 0 ? 1 : Math.Min(1, (double)read / limit);

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var length = part.Read(buffer);
        read += length;
        return read <= limit ? length : throw PackageGuard.Suspicious(source);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }
}
