namespace BsrMatch.Files.Outputs.Workbooks;

/// <summary>
/// How high a row must be for its wrapped texts: spreadsheets do not all work that out when they open a file.
/// </summary>
internal static class RowHeight
{
    private const double Line = 13.5;
    private const double Margin = 3;

    // More does not fit a screen; Excel allows 409 points.
    private const int MostLines = 24;

    /// <summary>The height for a number of lines, in points.</summary>
    public static double Of(int lines) => (Math.Clamp(lines, 1, MostLines) * Line) + Margin;

    /// <summary>Number of lines a text takes in a column; no more are counted than a row shows.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The column's width in digits.</param>
    public static int Lines(string? text, double width)
    {
        if (string.IsNullOrEmpty(text)) return 1;
        // A letter is narrower than a digit on average; not by this much in every font.
        var most = Math.Max(1, (int)(width * 1.08));
        var (lines, used, word) = (1, 0, 0);
        foreach (var c in text)
        {
            if (lines >= MostLines) break;
            if (c == '\n') (lines, used, word) = (lines + 1, 0, 0);
            else if (++used > most && c != ' ')
            {
                // The word that does not fit goes to the next line, unless it is as long as the line.
                lines++;
                used = word < most ? word + 1 : 1;
            }

            word = c is ' ' or '\n' ? 0 : word + 1;
        }

        return lines;
    }
}
