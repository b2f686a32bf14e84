using System.Text;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>
/// Draws for people: in colour and as wide as the terminal, or as plain text of a fixed width.
/// </summary>
internal static class TableConsole
{
    /// <summary>The width where no terminal tells one.</summary>
    public const int PlainWidth = 100;

    private const int Narrowest = 60;

    // Longer lines are hard to read.
    private const int Widest = 120;

    public static byte[] Draw(Surroundings place, Action<IAnsiConsole> draw)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = place.MayColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = place.MayColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Width = place.TerminalWidth is { } width
            ? Math.Clamp(width, Narrowest, Widest)
            : PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        draw(console);
        return Encoding.UTF8.GetBytes(Tidy(text.ToString()));
    }

    /// <summary>
    /// Takes away what only fills up: blanks at line ends, and blank lines that follow another; and puts
    /// no-break spaces back.
    /// </summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blankLines = 1;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ')))
        {
            blankLines = line.Length == 0 ? blankLines + 1 : 0;
            if (blankLines < 2) tidy.Append(line).Append('\n');
        }

        return TableText.Restored(tidy.ToString().TrimEnd('\n')) + "\n";
    }
}
