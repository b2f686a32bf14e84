using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Input;

namespace BsrMatch.Cli.Inputs;

/// <summary>The option that names a catalogue, for verbs that need no model and no day of asking.</summary>
internal sealed class CatalogueOption(Surroundings surroundings)
{
    private readonly Option<string?> option = new("--catalogue")
    {
        Description = "A catalogue's name, file or folder (default: founding, the shipped one).",
        HelpName = "NAME|FILE|DIR",
    };

    public void AddTo(Command command) => command.Add(option);

    /// <exception cref="InputException">The catalogue cannot be read.</exception>
    public ProgrammeCatalogue Load(ParseResult parsed, string? database) =>
        new CatalogueSource(new ShippedFiles(surroundings), surroundings.Clock)
            .Load(parsed.GetValue(option), database);
}
