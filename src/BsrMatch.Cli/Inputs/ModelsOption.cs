using System.CommandLine;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Inputs;

/// <summary>The option that names the folder with the model bundles.</summary>
internal sealed class ModelsOption(Surroundings surroundings)
{
    private readonly ShippedFiles shipped = new(surroundings);

    private readonly Option<string?> option = new("--models")
    {
        Description =
            $"The folder with the model bundles (default: the shipped one; {ShippedFiles.ModelsVariable}).",
        HelpName = "DIR",
    };

    public void AddTo(Command command) => command.Add(option);

    /// <exception cref="Input.SetupException">There is none.</exception>
    public ModelsFolder FolderOf(ParseResult parsed) => new(shipped.Models(parsed.GetValue(option)));

    /// <summary>An argument that names a version.</summary>
    public static Argument<string?> Version(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrOne,
    };
}
