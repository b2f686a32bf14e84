using System.CommandLine;
using System.Runtime.InteropServices;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;

namespace BsrMatch.Cli;

/// <summary>
/// Runs one command line: parses it, calls the verb, and turns what went wrong into a line and a code.
/// </summary>
internal static class Host
{
    public static int Run(string[] args, Surroundings surroundings)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var messenger = new Messenger(surroundings.Messages, LoudnessOf(args));
        try
        {
            var parsed = CommandLine.Parse(args, surroundings, messenger);
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.HelpOutput,
                Error = surroundings.Messages,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception e)
        {
            messenger.Detail(e);
            return Explain(e, messenger);
        }
    }

    private static int Explain(Exception e, Messenger messenger)
    {
        switch (e)
        {
            case UsageException:
                messenger.Complain($"bsrmatch: {e.Message}");
                return ExitCode.Usage;
            case InputException input:
                foreach (var fault in input.Faults) messenger.Complain(fault.ToString());
                return ExitCode.BadInput;
            case SetupException:
                messenger.Complain(e.Message);
                return ExitCode.BadSurroundings;
            default:
                // Nobody foresaw what its message holds; it may be a client's own words.
                messenger.Complain($"bsrmatch: this should not happen ({e.GetType().Name}); please report it "
                    + "as an issue of the BsrMatch project, with what --verbose prints");
                return ExitCode.BadSurroundings;
        }
    }

    // Even what cannot be parsed may ask to be told more or less.
    private static Loudness LoudnessOf(string[] args) =>
        args.Contains("--verbose") ? Loudness.Verbose
        : args.Contains("--quiet") ? Loudness.Quiet
        : Loudness.Usual;

    // The store's transactions undo themselves; an output written aside must be taken away.
    private static void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interruption.Ask()) return;
        OutputFile.Abandon();
        Console.Error.WriteLine("cancelled");
        Environment.Exit(ExitCode.Cancelled);
    }
}
