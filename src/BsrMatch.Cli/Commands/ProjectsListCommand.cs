using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Projects;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>projects list</c>: which projects the store holds.</summary>
internal sealed class ProjectsListCommand(Surroundings surroundings)
{
    private readonly Option<string?> programme = new("--programme")
    {
        Description = "Only those of one programme.",
        HelpName = "ID",
    };

    private readonly Option<bool> notChecked = new("--unchecked")
    {
        Description = "Only those whose labels nobody checked yet.",
    };

    private readonly DatabaseOption database = new();
    private readonly OutputOptions output = new(surroundings, "table", "jsonl");

    public Command Build()
    {
        var command = new Command("list", "List the projects in the store, by their ids.")
        {
            programme, notChecked,
        };
        output.AddTo(command);
        database.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch projects list
              bsrmatch projects list --programme josefin --unchecked
              bsrmatch projects list --format jsonl --output projects.jsonl

            The table shows the first fifty; jsonl has all of them in full, as 'projects import' reads them.
            """);
    }

    private int Run(ParseResult parsed)
    {
        output.Check(parsed);
        using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        var projects = Chosen(parsed, new ProjectStore(store).All());
        if (output.FormatOf(parsed) == "table") output.Write(parsed, Draw(parsed, projects));
        else output.Write(parsed, stream => WriteLines(stream, projects));
        return ExitCode.Done;
    }

    private IEnumerable<Project> Chosen(ParseResult parsed, IEnumerable<Project> projects)
    {
        var (of, isOpen) = (parsed.GetValue(programme), parsed.GetValue(notChecked));
        return projects.Where(project => (of is null || project.Programmes.Contains(of))
            && (!isOpen || project.VerifiedOn is null));
    }

    private static void WriteLines(Stream stream, IEnumerable<Project> projects)
    {
        foreach (var project in projects)
        {
            stream.Write(ProjectJson.WriteCanonical(project));
            stream.WriteByte((byte)'\n');
        }
    }

    // Apart from Run, so that lines start without the table's library.
    private byte[] Draw(ParseResult parsed, IEnumerable<Project> projects) =>
        Tables.ProjectTable.Draw(projects,
            output.IsForTerminal(parsed) ? surroundings : surroundings with { TerminalWidth = null });
}
