using System.CommandLine;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;

namespace BsrMatch.Cli.Commands;

/// <summary><c>profiles validate</c>: how a client list's columns are understood, and what is wrong with its
/// rows.</summary>
internal sealed class ProfilesValidateCommand(Surroundings surroundings)
{
    private const int ShownToPeople = 20;
    private const int MostKept = 100_000;

    private readonly ClientListArgument list = new(surroundings);
    private readonly AsOfOption asOf = new(surroundings.Clock);
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public Command Build()
    {
        var command = new Command("validate",
            "Show how the columns of a client list are understood, and name what is wrong with its rows.");
        list.AddTo(command);
        asOf.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch profiles validate clients.xlsx
              bsrmatch profiles validate clients.xlsx --sheet "Mitglieder 2026"
              bsrmatch profiles validate clients.csv --map "Firmensitz=country" --map "Notizen=-"
              cat clients.csv | bsrmatch profiles validate - --format json

            The table shows the first 20 faults, --format json the first 100,000.
            Exit code 1 when there are faults; unknown columns alone are no reason to fail.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var isTable = output.FormatOf(parsed) == "table";
        using var clients = list.Open(parsed, asOf.Of(parsed));
        var check = ListCheck.Of(clients, isTable ? ShownToPeople : MostKept);
        output.Write(parsed, isTable ? Draw(parsed, check) : ListCheckJson.Write(check));
        return check.FaultCount > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    // Apart from Run, so that JSON starts without the table's library.
    private byte[] Draw(ParseResult parsed, ListCheck check) => Tables.ListCheckTable.Draw(check,
        output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });
}
