using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Inputs;

/// <summary>
/// The options that say with which model and catalogue, and for which day, a question is answered.
/// </summary>
internal sealed class MatcherOptions(Surroundings surroundings)
{
    private readonly ShippedFiles shipped = new(surroundings);

    private readonly Option<string?> models = new("--models")
    {
        Description =
            $"The folder with the model bundles (default: the shipped one; {ShippedFiles.ModelsVariable}).",
        HelpName = "DIR",
    };

    private readonly Option<string?> catalogue = new("--catalogue")
    {
        Description = "A catalogue's name, file or folder (default: founding, the shipped one).",
        HelpName = "NAME|FILE|DIR",
    };

    private readonly AsOfOption asOf = new(surroundings.Clock);

    public DatabaseOption Database { get; } = new();

    /// <summary>Where catalogues come from.</summary>
    public CatalogueSource Catalogues => new(shipped, surroundings.Clock);

    public void AddTo(Command command)
    {
        command.Add(models);
        AddCatalogueTo(command);
    }

    /// <summary>For verbs that find their catalogue in the store.</summary>
    public void AddModelsTo(Command command)
    {
        command.Add(models);
        Database.AddTo(command);
    }

    /// <summary>For verbs that need no model.</summary>
    public void AddCatalogueTo(Command command)
    {
        command.Add(catalogue);
        asOf.AddTo(command);
        Database.AddTo(command);
    }

    /// <exception cref="UsageException">It is no day.</exception>
    public DateOnly AsOf(ParseResult parsed) => asOf.Of(parsed);

    /// <summary>The chosen day; null without a choice.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public DateOnly? GivenDay(ParseResult parsed) => asOf.Given(parsed);

    /// <exception cref="InputException">The catalogue cannot be read.</exception>
    public ProgrammeCatalogue LoadCatalogue(ParseResult parsed) =>
        Catalogues.Load(parsed.GetValue(catalogue), Database.Of(parsed));

    /// <summary>What the catalogue is chosen by: a name, or the full path of a file or folder.</summary>
    public string CatalogueChoice(ParseResult parsed) => CatalogueSource.InFull(parsed.GetValue(catalogue));

    /// <summary>The folder with the model bundles.</summary>
    /// <exception cref="SetupException">There is none.</exception>
    public string ModelsFolder(ParseResult parsed) => shipped.Models(parsed.GetValue(models));

    /// <summary>The options to find the same store and models again, as they are typed.</summary>
    public string Repeat(ParseResult parsed) =>
        Typed("--db", Database.Of(parsed)) + Typed("--models", parsed.GetValue(models));

    /// <param name="parsed">The command line.</param>
    /// <param name="collection">
    /// The collection whose corpus is the catalogue; null for the chosen one.
    /// </param>
    /// <exception cref="SetupException">The model bundle cannot be used.</exception>
    public Matcher LoadMatcher(ParseResult parsed, CollectionChoice? collection = null)
    {
        if (collection is not null && parsed.GetValue(catalogue) is not null)
            throw new UsageException("--catalogue and --collection both name a catalogue; choose one");
        var model = ModelBundle.LoadCurrent(ModelsFolder(parsed));
        return Matcher.Create(model, collection is null
            ? LoadCatalogue(parsed)
            : CatalogueReader.Load(collection.Folder, collection.Name));
    }

    /// <summary>An option as it is typed; nothing without a value.</summary>
    public static string Typed(string option, string? value) =>
        value is null ? "" : $" {option} {(value.Contains(' ') ? $"\"{value}\"" : value)}";
}

/// <summary>The option that names the store's file.</summary>
internal sealed class DatabaseOption
{
    private readonly Option<string?> option = new("--db")
    {
        Description = "The store's file (default: in your data folder; BSRMATCH_DB).",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>The chosen file; null for the default.</summary>
    public string? Of(ParseResult parsed) => parsed.GetValue(option);
}
