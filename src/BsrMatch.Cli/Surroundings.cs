namespace BsrMatch.Cli;

/// <summary>All that a command takes from the machine, so that a test can pass its own.</summary>
internal sealed record Surroundings
{
    /// <summary>What <c>-</c> reads.</summary>
    public required Stream Input { get; init; }

    /// <summary>Where results go.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where everything else goes.</summary>
    public required TextWriter Messages { get; init; }

    /// <summary>Where help goes: the same place as results, as text.</summary>
    public TextWriter HelpOutput => new StreamWriter(Output, leaveOpen: true) { AutoFlush = true };

    /// <summary>The width of the terminal that shows the results; null when no terminal does.</summary>
    public int? TerminalWidth { get; init; }

    /// <summary>The width of the terminal that shows the messages; null when no terminal does.</summary>
    public int? MessagesWidth { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The program's own folder; what ships with it is found from here.</summary>
    public required string Home { get; init; }

    /// <summary>Colours are for terminals, and only where nobody objects (https://no-color.org).</summary>
    public bool MayColour => TerminalWidth is not null && Variable("NO_COLOR") is null or "";

    public static Surroundings OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Messages = Console.Error,
        TerminalWidth = Console.IsOutputRedirected ? null : TerminalColumns(),
        MessagesWidth = Console.IsErrorRedirected ? null : TerminalColumns(),
        Variable = Environment.GetEnvironmentVariable,
        Clock = TimeProvider.System,
        Home = AppContext.BaseDirectory,
    };

    // A terminal may not tell its width, or tell 0.
    private static int TerminalColumns()
    {
        const int usual = 80;
        try
        {
            return Console.WindowWidth is var width and > 0 ? width : usual;
        }
        catch (IOException)
        {
            return usual;
        }
    }
}
