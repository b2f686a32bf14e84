namespace BsrMatch.Files.Inputs.Workbooks;

/// <summary>
/// XML without tags of a megabyte, since a reader holds a whole tag, though never a whole text. Only UTF-8 is
/// let through: no program writes the parts of a workbook otherwise, and its tags are told by single bytes.
/// </summary>
internal sealed class TagLimit(Stream part) : ReadOnlyStream(part)
{
    private const int LongestTag = 1024 * 1024;

    private Place place = Place.Start;
    private byte quote;
    private long length;

    // In a comment and the like: the sign before its last bracket, and the last two bytes.
    private byte end;
    private byte last;
    private byte beforeLast;

    private enum Place
    {
        Start,
        Text,

        /// <summary>Behind the bracket that opens a tag, or something else.</summary>
        Bracket,
        Tag,
        Quoted,

        /// <summary>Behind the mark that opens a comment or CDATA.</summary>
        Mark,

        /// <summary>In a comment, CDATA or an instruction, none of which the reader holds.</summary>
        Skipped,
    }

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Check(buffer[..read]);
        return read;
    }

    private void Check(ReadOnlySpan<byte> bytes)
    {
        if (place == Place.Start && bytes.Length > 0)
        {
            if (bytes[0] is 0 or 0xFE or 0xFF || (bytes.Length > 1 && bytes[1] == 0))
                throw new InvalidDataException();
            place = Place.Text;
        }

        while (bytes.Length > 0)
        {
            var next = Next(bytes);
            Pass(next < 0 ? bytes : bytes[..next]);
            if (place is Place.Tag or Place.Quoted && length > LongestTag) throw new InvalidDataException();
            if (next < 0) return;
            Enter(bytes[next]);
            bytes = bytes[(next + 1)..];
        }
    }

    private int Next(ReadOnlySpan<byte> bytes) => place switch
    {
        Place.Text => bytes.IndexOf((byte)'<'),
        Place.Bracket or Place.Mark => 0,
        Place.Quoted => bytes.IndexOf(quote),
        Place.Skipped => bytes.IndexOf((byte)'>'),
        _ => bytes.IndexOfAny((byte)'>', (byte)'"', (byte)'\''),
    };

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        length += bytes.Length;
        if (bytes.Length > 1) (beforeLast, last) = (bytes[^2], bytes[^1]);
        else if (bytes.Length == 1) (beforeLast, last) = (last, bytes[0]);
    }

    private void Enter(byte sign)
    {
        switch (place)
        {
            case Place.Text:
                (place, length) = (Place.Bracket, 0);
                return;
            case Place.Bracket:
                place = sign switch
                {
                    (byte)'!' => Place.Mark,
                    (byte)'?' => Place.Skipped,
                    _ => Place.Tag,
                };
                (end, last, beforeLast) = ((byte)'?', 0, 0);
                return;
            case Place.Mark:
                place = sign is (byte)'[' or (byte)'-' ? Place.Skipped : Place.Tag;
                (end, last, length) = (sign == '[' ? (byte)']' : sign, sign, 1);
                return;
            case Place.Skipped:
                if (IsEnd()) place = Place.Text;
                else Pass([sign]);
                return;
            case Place.Quoted:
                place = Place.Tag;
                break;
            case Place.Tag when sign == '>':
                place = Place.Text;
                break;
            default:
                (place, quote) = (Place.Quoted, sign);
                break;
        }

        length++;
    }

    // The first two dashes of a comment are not its last.
    private bool IsEnd() => last == end
        && (end == '?' || (beforeLast == end && (end != '-' || length >= 4)));
}
