using System.Text;
using Spectre.Console;

namespace BsrMatch.Cli.Tables;

/// <summary>Draws for people: in colour and as wide as the terminal, or as plain text of a fixed width.</summary>
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
        console.Profile.Width = place.TerminalWidth is { } width ? Math.Clamp(width, Narrowest, Widest) : PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        draw(console);
        return Encoding.UTF8.GetBytes(WithoutTrailingBlanks(text.ToString()));
    }

    /// <summary>Cells are filled up with blanks, which nobody wants in a file.</summary>
    public static string WithoutTrailingBlanks(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ')));
}
