namespace BsrMatch.Cli.Tables;

/// <summary>Text on its way to a table and back out of it.</summary>
internal static class TableText
{
    private const char NoBreakSpace = '\u00A0';

    // The table's library breaks lines at no-break spaces too. This sign of a private area stands in.
    private const char StandIn = '\uE0A0';

    /// <summary>
    /// The text without control codes. Texts are cleaned where they come in; this is the last door before the
    /// terminal.
    /// </summary>
    public static string Of(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = from[i] == NoBreakSpace ? StandIn
                : char.IsControl(from[i]) && from[i] != '\n' ? ' '
                : from[i];
        }
    });

    /// <summary>What was drawn, with its own signs again.</summary>
    public static string Restored(string drawn) => drawn.Replace(StandIn, NoBreakSpace);
}
