using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Drift;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Reporting;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>models doctor</c>: whether the models are sound, and whether a retraining is due.</summary>
internal sealed class ModelsDoctorCommand(Surroundings surroundings, Messenger messenger)
{
    private const int DaysBack = 90;

    private readonly ClientListArgument list = new(surroundings);
    private readonly MatcherOptions matcherOptions = new(surroundings);
    private readonly OutputOptions output = new(surroundings, "table", "markdown", "json");

    private readonly Option<string?> since = new("--since")
    {
        Description = $"Look at the profiles of runs since this day (default: the last {DaysBack} days).",
        HelpName = "DATE",
    };

    private readonly Option<string?> data = new("--data")
    {
        Description = "The training data whose test split is the reference (default: what the card records).",
        HelpName = "DIR",
    };

    public Command Build()
    {
        var command = new Command("doctor", "See whether the models are sound, and whether a retraining is "
            + "due.")
        {
            since, data,
        };
        list.AddTo(command);
        matcherOptions.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch models doctor
              bsrmatch models doctor --since 2026-01-01
              bsrmatch models doctor clients.xlsx

            Exit code 1: something is wrong with the models folder, or a retraining is due. No text of a
            client is shown.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var format = output.FormatOf(parsed);
        var folder = new ModelsFolder(matcherOptions.ModelsFolder(parsed));
        var from = SinceOf(parsed);
        var faults = ModelsFolderCheck.Run(folder);
        var bundle = TryLoad(folder);
        var report = bundle is null ? null : Compare(parsed, bundle, from);
        output.Write(parsed, format == "json"
            ? ModelsDoctorJson.Write(faults, report)
            : Show(parsed, format, DocumentOf(folder, faults, report)));
        return faults.Count == 0 && report is { Due.Count: 0 } ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static ModelBundle? TryLoad(ModelsFolder folder)
    {
        try
        {
            return folder.Current() is { } current ? folder.Load(current) : null;
        }
        catch (Exception e) when (e is SetupException or InputException)
        {
            // What is wrong with it is among the faults.
            return null;
        }
    }

    private DriftReport Compare(ParseResult parsed, ModelBundle bundle, DateTimeOffset from)
    {
        var catalogue = matcherOptions.LoadCatalogue(parsed);
        var asOf = matcherOptions.AsOf(parsed);
        var recent = list.IsGiven(parsed) ? ListedProfiles(parsed, asOf) : StoredProfiles(parsed, from);
        return new DriftReport(ReferenceOf(parsed, bundle, catalogue),
            ReferenceDistribution.Of(bundle, catalogue, recent, asOf),
            withFits: catalogue.Version == bundle.CatalogueVersion);
    }

    // What a card records is of the model's own catalogue, and what is counted anew of the one asked for:
    // fits are compared where these are the same.
    private ReferenceDistribution ReferenceOf(
        ParseResult parsed, ModelBundle bundle, Catalogue.ProgrammeCatalogue catalogue)
    {
        if (parsed.GetValue(data) is null && ModelCard.Parse(bundle.CardJson) is { } card
            && ReferenceDistribution.Of(card) is { } recorded)
        {
            return recorded;
        }

        var folder = parsed.GetValue(data) ?? new ShippedFiles(surroundings).TrainingData();
        var held = GateProfiles.Load(folder, []).Fixed.Profiles.Select(one => one.Profile);
        return ReferenceDistribution.Of(bundle, catalogue, held, GateProfiles.AsOf);
    }

    private IReadOnlyList<SmeProfile> StoredProfiles(ParseResult parsed, DateTimeOffset from)
    {
        using var store = StoreToImport.Open(
            matcherOptions.Database.Of(parsed), surroundings.Clock, isWritten: false);
        return RecentProfiles.Since(store, from);
    }

    private List<SmeProfile> ListedProfiles(ParseResult parsed, DateOnly asOf)
    {
        using var clients = list.Open(parsed, asOf);
        var rows = clients.Entries().Select(entry => entry.Read()).ToList();
        var rejected = rows.Count(row => row.Profile is null);
        if (rejected > 0)
        {
            messenger.Say($"{Tables.PlainWords.Count(rejected, "row")} cannot be read and is left out; "
                + "'bsrmatch profiles validate' tells why");
        }

        return [.. rows.Select(row => row.Profile).OfType<SmeProfile>()];
    }

    private DateTimeOffset SinceOf(ParseResult parsed)
    {
        if (parsed.GetValue(since) is not { } text) return surroundings.Clock.GetUtcNow().AddDays(-DaysBack);
        return IsoDate.TryParse(text, out var day)
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero)
            : throw new UsageException(
                $"--since: '{SafeText.Word(text)}' is not a day; write it as 2026-03-31");
    }

    private static Document DocumentOf(ModelsFolder folder, IReadOnlyList<string> faults, DriftReport? report)
    {
        var document = new Document($"Models in {folder.Location}");
        if (faults.Count == 0) document.Add("All bundles, the record and what is current are sound.");
        foreach (var fault in faults) document.Add($"{fault}.");
        if (report is null) document.Add("Without a model that can be used no profiles are compared.");
        else DriftWords.AddTo(document, report);
        return document;
    }

    // Apart from Run, so that the other formats start without the table's library.
    private byte[] Show(ParseResult parsed, string format, Document document) => format == "markdown"
        ? System.Text.Encoding.UTF8.GetBytes(document.ToMarkdown())
        : Draw(parsed, document);

    private byte[] Draw(ParseResult parsed, Document document) =>
        Tables.DocumentDrawing.Draw(document, ComparisonOutput.Place(surroundings, output, parsed));
}
