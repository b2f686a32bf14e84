namespace BsrMatch.Cli;

/// <summary>
/// Lets a command that can stop in good order do so when its user presses Ctrl-C. Pressed again, or where no
/// command asked for it, the program ends at once.
/// </summary>
internal static class Interruption
{
    private static volatile CancellationTokenSource? asked;

    /// <summary>From now on the first Ctrl-C cancels the token.</summary>
    public static CancellationToken Listen()
    {
        asked = new CancellationTokenSource();
        return asked.Token;
    }

    /// <summary>Asks the command to stop; false when there is none that listens, or it was asked
    /// before.</summary>
    public static bool Ask()
    {
        if (asked is not { IsCancellationRequested: false } source) return false;
        source.Cancel();
        return true;
    }
}
