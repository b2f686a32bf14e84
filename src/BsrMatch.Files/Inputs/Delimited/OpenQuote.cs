namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>Whether a row's last cell is quoted and its quotation mark is not closed, as the parser sees
/// it.</summary>
internal static class OpenQuote
{
    public static bool EndsWithin(ReadOnlySpan<char> row, char separator)
    {
        var (isStart, isQuoted, isOpen, isBad) = (true, false, false, false);
        var before = '\0';
        foreach (var c in row)
        {
            if (isStart) (isQuoted, isBad) = (c == '"', false);
            if (isQuoted && c == '"')
            {
                if (!isOpen && !isStart && before != '"') isBad = true;
                else if (!isBad) isOpen = !isOpen;
            }

            isStart = !isOpen && c == separator;
            before = c;
        }

        return isOpen;
    }
}
