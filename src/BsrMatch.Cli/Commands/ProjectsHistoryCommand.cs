using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>projects history</c>: every version a project had in the store.</summary>
internal sealed class ProjectsHistoryCommand(Surroundings surroundings)
{
    private readonly Argument<string> id = new("ID") { Description = "The project's id." };
    private readonly HistoryTeller teller = new(surroundings);
    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command = new Command("history", "Show the versions of a project, newest first.") { id };
        teller.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch projects history koka-rokas-2019
              bsrmatch projects history koka-rokas-2019 --format json
            """);
    }

    private int Run(ParseResult parsed)
    {
        var asked = parsed.GetRequiredValue(id);
        using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var history = EntryHistory.OfProject(new ProjectStore(store), asked);
        teller.Tell(parsed, history ?? throw HistoryTeller.Missing("project", asked, store.Location));
        return ExitCode.Done;
    }
}
