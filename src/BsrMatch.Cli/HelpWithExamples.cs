using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace BsrMatch.Cli;

/// <summary>Prints the usual help and then the command's examples.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (Examples.Of(parseResult.CommandResult.Command) is not { } examples) return ExitCode.Done;
        output.WriteLine("Examples:");
        output.WriteLine(examples);
        return ExitCode.Done;
    }
}

/// <summary>The examples shown by a command's help.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, string> Texts = [];

    public static Command WithExamples(this Command command, string examples)
    {
        Texts.Add(command, examples);
        return command;
    }

    public static string? Of(Command command) => Texts.TryGetValue(command, out var text) ? text : null;
}
