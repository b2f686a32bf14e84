namespace BsrMatch.Input;

/// <summary>Splits a stream into lines without decoding it.</summary>
internal static class Utf8Lines
{
    /// <summary>The longest line accepted: two texts of 1 MB, escaped, and the rest of a profile.</summary>
    private const int LongestLine = 32 * 1024 * 1024;

    /// <summary>The lines that hold more than blanks, with the numbers they have among all.</summary>
    /// <inheritdoc cref="Read"/>
    public static IEnumerable<(int Number, byte[] Line)> ReadFilled(Stream stream, string source) =>
        Read(stream, source).Where(line => !line.Line.AsSpan().Trim(" \t\r"u8).IsEmpty);

    /// <summary>The lines without their line feeds, numbered from 1.</summary>
    /// <param name="stream">What to split.</param>
    /// <param name="source">What to call it in a fault.</param>
    /// <exception cref="InputException">A line does not end.</exception>
    public static IEnumerable<(int Number, byte[] Line)> Read(Stream stream, string source)
    {
        var buffer = new byte[64 * 1024];
        // What lies between start and searched holds no line feed, so a long line is searched once, not
        // at every read.
        var (start, searched, end, number) = (0, 0, 0, 0);
        while (true)
        {
            var feed = Array.IndexOf(buffer, (byte)'\n', searched, end - searched);
            if (feed >= 0)
            {
                yield return (++number, buffer[start..feed]);
                start = searched = feed + 1;
                continue;
            }

            if (start > 0) Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            (start, end) = (0, end - start);
            searched = end;
            if (end == buffer.Length)
            {
                if (end >= LongestLine)
                {
                    throw new InputException(new Fault(source, number + 1, "", null,
                        "a line of at most 32 MB",
                        "check that the file holds one JSON object a line"));
                }

                Array.Resize(ref buffer, end * 2);
            }

            var read = stream.Read(buffer, end, buffer.Length - end);
            if (read == 0) break;
            end += read;
        }

        if (end > start) yield return (number + 1, buffer[start..end]);
    }
}
