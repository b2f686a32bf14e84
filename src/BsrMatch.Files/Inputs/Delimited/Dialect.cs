using System.Buffers;

namespace BsrMatch.Files.Inputs.Delimited;

/// <summary>Which sign parts the cells of a text file.</summary>
internal static class Dialect
{
    private const int MostLines = 30;
    private const string Preamble = "sep=";

    private static readonly char[] Separators = [';', '\t', ','];
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    /// <summary>Tells the separator from the beginning of a file.</summary>
    /// <param name="text">The first lines.</param>
    /// <param name="hasPreamble">Whether the first line is Excel's <c>sep=;</c>.</param>
    /// <remarks>
    /// Counted outside of quotation marks: the sign that parts the most lines into equally many cells, more
    /// than one; of two such signs the one that makes more cells.
    /// </remarks>
    public static char Separator(ReadOnlySpan<char> text, out bool hasPreamble)
    {
        hasPreamble = text.Length > Preamble.Length
            && text.StartsWith(Preamble, StringComparison.OrdinalIgnoreCase)
            && CanSeparate(text[Preamble.Length])
            && text[(Preamble.Length + 1)..].IndexOfAnyExcept(LineEnds) is not 0;
        if (hasPreamble) return text[Preamble.Length];
        var (best, bestScore) = (',', (Agreeing: 0, Cells: 0));
        foreach (var separator in Separators)
        {
            var score = Score(Counts(text, separator));
            if (score.CompareTo(bestScore) > 0) (best, bestScore) = (separator, score);
        }

        return best;
    }

    // Not a quotation mark, a line's end or a blank, which would leave nothing to tell cells from texts.
    private static bool CanSeparate(char sign) =>
        sign == '\t' || (sign != '"' && (char.IsPunctuation(sign) || char.IsSymbol(sign)));

    // Of each logical line, how often the sign stands outside of quotation marks.
    private static List<int> Counts(ReadOnlySpan<char> text, char separator)
    {
        var counts = new List<int>();
        var (count, isQuoted, length) = (0, false, 0);
        foreach (var c in text)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c == separator) count++;
            if (isQuoted || c is not ('\n' or '\r'))
            {
                length++;
                continue;
            }

            if (length > 0) counts.Add(count);
            (count, length) = (0, 0);
            if (counts.Count == MostLines) return counts;
        }

        // The text may end in the middle of a line, which tells only where it is the only one.
        if (counts.Count == 0 && length > 0) counts.Add(count);
        return counts;
    }

    private static (int Agreeing, int Cells) Score(List<int> counts)
    {
        var (most, cells) = (0, 0);
        foreach (var group in counts.Where(count => count > 0).GroupBy(count => count))
        {
            var agreeing = group.Count();
            if (agreeing > most || (agreeing == most && group.Key > cells))
                (most, cells) = (agreeing, group.Key);
        }

        return (most, cells);
    }
}
