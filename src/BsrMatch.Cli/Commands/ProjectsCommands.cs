using System.CommandLine;

namespace BsrMatch.Cli.Commands;

/// <summary><c>projects</c>: the verbs that look after past projects.</summary>
internal static class ProjectsCommands
{
    public static Command Build(Surroundings surroundings, Messenger messenger) =>
        new Command("projects",
            "Import past projects, from which models learn, label them, list them and show their history.")
        {
            new ProjectsImportCommand(surroundings, messenger).Build(),
            new ProjectsLabelCommand(surroundings, messenger).Build(),
            new ProjectsListCommand(surroundings).Build(),
            new ProjectsHistoryCommand(surroundings).Build(),
        }.WithExamples("""
              bsrmatch projects import projects.xlsx --programme josefin --dry-run
              bsrmatch projects import project.csv --layout cordis
              bsrmatch projects history koka-rokas-2019
            """);
}
