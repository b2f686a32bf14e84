namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>A part of a workbook that is refused where it is larger than it says.</summary>
internal sealed class LimitedStream(Stream part, long limit, string source) : ReadOnlyStream(part)
{
    private long read;

    /// <summary>How much was read, 0 to 1.</summary>
    public double Progress => limit == 0 ? 1 : Math.Min(1, (double)read / limit);

    public override int Read(Span<byte> buffer)
    {
        var length = Inner.Read(buffer);
        read += length;
        return read <= limit ? length : throw PackageGuard.Suspicious(source);
    }
}
