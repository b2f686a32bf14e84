using System.CommandLine;
using System.Globalization;
using BsrMatch.Catalogue;
using BsrMatch.Learning;

namespace BsrMatch.Cli.Inputs;

/// <summary>
/// The options that say what a training from our own data learns besides, for which programmes, and how long
/// it looks for good settings.
/// </summary>
internal sealed class TrainingSourceOptions(Surroundings surroundings)
{
    private const int MostTrials = 100;

    private readonly Option<string?> catalogue = new("--catalogue")
    {
        Description = "The programmes to rank: a name, file or folder (default: the training data's own).",
        HelpName = "NAME|FILE|DIR",
    };

    private readonly Option<bool> noStore = new("--no-store")
    {
        Description = "Learn from the training data alone, not from the store's projects and feedback.",
    };

    private readonly Option<string?> trials = new("--trials")
    {
        Description = "How many settings of the ranker to try by cross-validation (default: none).",
        HelpName = "N",
    };

    private readonly DatabaseOption database = new();

    public void AddTo(Command command)
    {
        command.Add(catalogue);
        database.AddTo(command);
        command.Add(noStore);
        command.Add(trials);
    }

    /// <summary>The first of these options that was given, by its name; null without any.</summary>
    public string? Stray(ParseResult parsed) =>
        parsed.GetValue(catalogue) is not null ? "--catalogue"
        : database.Of(parsed) is not null ? "--db"
        : parsed.GetValue(noStore) ? "--no-store" : null;

    /// <summary>The options to find the same catalogue and store again, as they are typed.</summary>
    public string Repeat(ParseResult parsed) =>
        MatcherOptions.Typed("--catalogue",
            parsed.GetValue(catalogue) is { } choice ? CatalogueSource.InFull(choice) : null)
        + MatcherOptions.Typed("--db", database.Of(parsed));

    /// <summary>The programmes to rank; null for the training data's own.</summary>
    /// <exception cref="Input.InputException">The catalogue cannot be read.</exception>
    public ProgrammeCatalogue? CatalogueOf(ParseResult parsed) => parsed.GetValue(catalogue) is { } choice
        ? new CatalogueSource(new ShippedFiles(surroundings), surroundings.Clock)
            .Load(choice, database.Of(parsed))
        : null;

    /// <summary>The store's projects and feedback.</summary>
    /// <exception cref="Input.InputException">A store that was named is not there.</exception>
    public IReadOnlyList<LearningCase> CasesOf(ParseResult parsed)
    {
        if (!parsed.GetValue(noStore)) return StoredCases.Load(database.Of(parsed), surroundings.Clock);
        return database.Of(parsed) is null || parsed.GetValue(catalogue) is not null ? [] : throw new
            UsageException("--db and --no-store contradict each other; leave out one of the two");
    }

    /// <summary>How many settings to try; 0 without a choice.</summary>
    /// <exception cref="UsageException">It is no number from 1 on.</exception>
    public int TrialsOf(ParseResult parsed)
    {
        if (parsed.GetValue(trials) is not { } text) return 0;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and <= MostTrials
                ? number
                : throw new UsageException(
                    $"--trials: '{SafeText.Word(text)}' is no count; write a number from 1 to {MostTrials}");
    }
}
