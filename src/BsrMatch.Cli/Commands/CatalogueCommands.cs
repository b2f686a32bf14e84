using System.CommandLine;

namespace BsrMatch.Cli.Commands;

/// <summary><c>catalogue</c>: the verbs that look after catalogues.</summary>
internal static class CatalogueCommands
{
    public static Command Build(Surroundings surroundings, Messenger messenger) =>
        new Command("catalogue", "List, show, check, import and retire programmes, and show their history.")
        {
            new CatalogueListCommand(surroundings).Build(),
            new CatalogueShowCommand(surroundings).Build(),
            new CatalogueValidateCommand(surroundings).Build(),
            new CatalogueImportCommand(surroundings, messenger).Build(),
            new CatalogueHistoryCommand(surroundings).Build(),
            new CatalogueRetireCommand(surroundings).Build(),
        }.WithExamples("""
              bsrmatch catalogue list
              bsrmatch catalogue show josefin
              bsrmatch catalogue validate my-programmes.json
              bsrmatch catalogue import my-programmes.json --name mine
              bsrmatch catalogue history josefin-2 --catalogue mine
              bsrmatch catalogue retire josefin-2 --catalogue mine
            """);
}
