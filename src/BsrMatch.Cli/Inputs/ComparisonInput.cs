using System.CommandLine;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Importing;
using BsrMatch.Evaluation.Comparing;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Ranking;
using BsrMatch.Storage;

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
        Description = "What both models rank (default: the catalogue the candidate was trained on).",
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
                "a model beside the current one that nobody went back from",
                "'bsrmatch train' makes one; to try one again, name its version"));
        _ = folder.FolderOf(version);
        return version != folder.Current() ? version : throw new InputException(new Fault(
            "CANDIDATE", null, "", version, "another version than the current one",
            "'bsrmatch models list' shows them"));
    }

    /// <summary>Reads what a candidate is compared by.</summary>
    /// <exception cref="InputException">The gate profiles or the candidate's catalogue cannot be
    /// read.</exception>
    /// <exception cref="SetupException">The store cannot be used.</exception>
    public ComparisonTerms TermsOf(ParseResult parsed, ModelBundle candidateBundle)
    {
        var folderOfData = parsed.GetValue(data) ?? shipped.TrainingData();
        var isAlone = parsed.GetValue(noStore);
        var later = isAlone ? [] : StoredCases.Load(database.Of(parsed), surroundings.Clock);
        return new ComparisonTerms(candidateBundle, CatalogueOf(parsed, folderOfData, candidateBundle),
            GateProfiles.Load(folderOfData, later), isAlone);
    }

    private ProgrammeCatalogue CatalogueOf(ParseResult parsed, string folderOfData, ModelBundle bundle)
    {
        if (parsed.GetValue(catalogue) is { } chosen)
            return new CatalogueSource(shipped, surroundings.Clock).Load(chosen, database.Of(parsed));
        var founding =
            CatalogueReader.Load(Path.Combine(folderOfData, "catalogue"), CatalogueSource.Founding);
        if (founding.Version == bundle.CatalogueVersion) return founding;
        using var store = StoreToImport.Open(database.Of(parsed), surroundings.Clock, isWritten: false);
        return new CatalogueStore(store).LoadVersion(bundle.CatalogueVersion) ?? throw new InputException(
            new Fault("--catalogue", null, "", null,
                $"the catalogue {bundle.CatalogueVersion} that {bundle.Version} was trained on, which is "
                    + $"neither that of {folderOfData} nor in the store {store.Location}",
                "name what it was trained on with --catalogue or --data, or the store with --db"));
    }
}

/// <summary>What a candidate is compared by.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Catalogue">What both models rank.</param>
/// <param name="Gate">The profiles.</param>
/// <param name="IsWithoutStore">Whether imported cases were left out on request.</param>
internal sealed record ComparisonTerms(
    ModelBundle Candidate, ProgrammeCatalogue Catalogue, GateProfiles Gate, bool IsWithoutStore)
{
    /// <summary>Compares the candidate with another model.</summary>
    /// <exception cref="InputException">One of the two has learned from a gate profile.</exception>
    public ComparisonOutcome CompareWith(ModelBundle other)
    {
        var outcome = BundleComparison.Run(Candidate, other, Catalogue, Gate, new ComparisonOptions());
        return !IsWithoutStore ? outcome : outcome with
        {
            Remarks =
            [
                .. outcome.Remarks,
                "Imported cases were left out (--no-store): only the test split was compared by.",
            ],
        };
    }
}
