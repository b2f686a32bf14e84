using System.CommandLine;
using System.Text;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>catalogue retire</c>: takes a programme out of a stored catalogue and keeps its
/// history.</summary>
internal sealed class CatalogueRetireCommand(Surroundings surroundings)
{
    private readonly Argument<string> id = new("ID") { Description = "The programme's id." };

    private readonly Option<string> catalogue = new("--catalogue")
    {
        Description = "The stored catalogue.",
        HelpName = "NAME",
        Required = true,
    };

    private readonly DatabaseOption database = new();

    public Command Build()
    {
        var command = new Command("retire",
            "Take a programme out of a stored catalogue; its history is kept, and an import brings it back.")
        {
            id, catalogue,
        };
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch catalogue retire green-loan --catalogue mine
              bsrmatch catalogue history green-loan --catalogue mine
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (asked, name) = (parsed.GetRequiredValue(id), parsed.GetRequiredValue(catalogue));
        if (name == CatalogueSource.Founding)
        {
            throw new UsageException(
                "--catalogue: founding is the catalogue that ships; only imported programmes can be retired");
        }

        using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var catalogues = new CatalogueStore(store);
        var result = catalogues.Retire(name, asked) ?? throw Missing(catalogues, name, asked);
        surroundings.Output.Write(Encoding.UTF8.GetBytes(SafeText.OneLine(
            $"{name}: {asked} is retired, {result.Others} "
            + $"{(result.Others == 1 ? "programme stays" : "programmes stay")}; version {result.Version}; "
            + "importing it again brings it back") + "\n"));
        return ExitCode.Done;
    }

    private static InputException Missing(CatalogueStore catalogues, string name, string asked)
    {
        if (catalogues.Load(name) is not { } stored)
        {
            var names = catalogues.List().Select(summary => summary.Name).ToList();
            var like = Spelling.Nearest(name, names);
            return new(new Fault("--catalogue", null, "", name, "a catalogue of the store",
                like is null ? "'bsrmatch catalogue list' shows them" : $"did you mean {like}?"));
        }

        var near = Spelling.Nearest(asked, stored.Programmes.Select(programme => programme.Id));
        return new(new Fault("ID", null, "", asked, $"a programme of {name} that is not retired yet",
            near is null
                ? $"'bsrmatch catalogue show --catalogue {name}' lists them"
                : $"did you mean {near}?"));
    }
}
