using System.Text;

namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>
/// Hands text on to the parser, but no row without end: a quotation mark that nobody closes would have the
/// rest
/// of the file in one cell, and all of it in memory.
/// </summary>
internal sealed class RowReader(TextReader text, string source) : TextReader
{
    /// <summary>The longest row, in characters.</summary>
    public const int LongestRow = 16_000_000;

    private long handedOn;

    /// <summary>How many characters the parser has used up.</summary>
    public long RowStart { get; set; }

    /// <summary>The line the row being read begins on.</summary>
    public long Row { get; set; } = 1;

    /// <summary>Whether there is no more text.</summary>
    public bool IsAtEnd { get; private set; }

    public override int Read(char[] buffer, int index, int count)
    {
        if (handedOn - RowStart > LongestRow)
        {
            throw ListFault.Of(source, $"rows of at most {LongestRow / 1_000_000} million characters",
                "look for a quotation mark that is not closed in this row", Row);
        }

        try
        {
            var read = text.Read(buffer, index, count);
            handedOn += read;
            IsAtEnd |= read == 0;
            return read;
        }
        catch (DecoderFallbackException)
        {
            throw ListFault.Of(source, "text in one encoding", "save the list as UTF-8", Row);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
