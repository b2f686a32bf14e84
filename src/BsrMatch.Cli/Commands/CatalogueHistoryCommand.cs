using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>catalogue history</c>: every version a programme had in the store.</summary>
internal sealed class CatalogueHistoryCommand(Surroundings surroundings)
{
    private readonly Argument<string> id = new("ID")
    {
        Description = "The programme's id, or a project's where no programme has it.",
    };

    private readonly Option<string?> catalogue = new("--catalogue")
    {
        Description = "Only the versions of one catalogue (default: all that hold or held it).",
        HelpName = "NAME",
    };

    private readonly HistoryTeller teller = new(surroundings);
    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command = new Command("history", "Show the versions of a programme, newest first.")
        {
            id, catalogue,
        };
        teller.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue history green-loan
              bsrmatch catalogue history green-loan --catalogue mine --format json
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (asked, name) = (parsed.GetRequiredValue(id), parsed.GetValue(catalogue));
        using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var catalogues = new CatalogueStore(store);
        var history = EntryHistory.OfProgramme(catalogues, asked, name is null
            ? catalogues.NamesWith(asked)
            : [name]);
        if (name is null) history ??= EntryHistory.OfProject(new ProjectStore(store), asked);
        teller.Tell(parsed, history ?? throw HistoryTeller.Missing("programme", asked, store.Location));
        return ExitCode.Done;
    }
}
