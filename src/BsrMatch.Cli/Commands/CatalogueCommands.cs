using System.CommandLine;

namespace BsrMatch.Cli.Commands;

/// <summary><c>catalogue</c>: the verbs that look after catalogues.</summary>
internal static class CatalogueCommands
{
    public static Command Build(Surroundings surroundings, Messenger messenger) =>
        new Command("catalogue", "List, show, check and import catalogues of programmes.")
        {
            new CatalogueListCommand(surroundings).Build(),
            new CatalogueShowCommand(surroundings).Build(),
            new CatalogueValidateCommand(surroundings).Build(),
            new CatalogueImportCommand(surroundings, messenger).Build(),
        }.WithExamples("""
              bsrmatch catalogue list
              bsrmatch catalogue show josefin
              bsrmatch catalogue validate my-programmes.json
              bsrmatch catalogue import my-programmes.json --name mine
            """);
}
