using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Inputs;

/// <summary>The options that say which models are compared, and by what.</summary>
internal sealed class ComparisonInput(Surroundings surroundings)
{
    private readonly ShippedFiles shipped = new(surroundings);

    private readonly Argument<string?> candidate = ModelsOption.Version(
        "CANDIDATE", "The version to look at (default: the one written last that is not current).");

    private readonly ModelsOption models = new(surroundings);

    private readonly Option<string?> data = new("--data")
    {
        Description = "The training data whose test split are the gate profiles (default: the shipped ones).",
        HelpName = "DIR",
    };

    private readonly Option<string?> catalogue = new("--catalogue")
    {
        Description = "What both models rank (default: the catalogue of the training data).",
        HelpName = "NAME|FILE|DIR",
    };

    private readonly Option<bool> noStore = new("--no-store")
    {
        Description = "Leave imported cases out, and take the test split alone.",
    };

    private readonly DatabaseOption database = new();

    public void AddTo(Command command)
    {
        command.Add(candidate);
        command.Add(data);
        command.Add(catalogue);
        command.Add(noStore);
        models.AddTo(command);
        database.AddTo(command);
    }

    public ModelsFolder FolderOf(ParseResult parsed) => models.FolderOf(parsed);

    /// <exception cref="InputException">There is no such version, or none but the current one.</exception>
    public string CandidateOf(ParseResult parsed, ModelsFolder folder)
    {
        var version = parsed.GetValue(candidate) ?? folder.NewestCandidate()
            ?? throw new InputException(new Fault(folder.Location, null, "", null,
                "a model beside the current one", "'bsrmatch train' makes one"));
        _ = folder.FolderOf(version);
        return version != folder.Current() ? version : throw new InputException(new Fault(
            "CANDIDATE", null, "", version, "another version than the current one",
            "'bsrmatch models list' shows them"));
    }

    /// <summary>Compares a candidate with another model.</summary>
    /// <exception cref="InputException">The gate profiles cannot be read, or a model has learned from
    /// one.</exception>
    /// <exception cref="SetupException">The store cannot be used.</exception>
    public ComparisonOutcome Compare(ParseResult parsed, ModelBundle candidateBundle, ModelBundle current)
    {
        var folderOfData = parsed.GetValue(data) ?? shipped.TrainingData();
        var later = parsed.GetValue(noStore) ? [] : StoredCases.Load(database.Of(parsed), surroundings.Clock);
        var gate = GateProfiles.Load(folderOfData, later);
        var programmes = parsed.GetValue(catalogue) is { } chosen
            ? new CatalogueSource(shipped, surroundings.Clock).Load(chosen, database.Of(parsed))
            : CatalogueReader.Load(Path.Combine(folderOfData, "catalogue"), CatalogueSource.Founding);
        return BundleComparison.Run(candidateBundle, current, programmes, gate, new ComparisonOptions());
    }
}
