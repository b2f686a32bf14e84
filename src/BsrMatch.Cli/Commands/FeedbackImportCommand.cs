using System.CommandLine;
using System.Text;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outcomes;
using BsrMatch.Cli.Outputs;
using BsrMatch.Files.Inputs.Outcomes;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary><c>feedback import</c>: records what became of many suggestions, all or nothing.</summary>
internal sealed class FeedbackImportCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Only tell what would change.",
    };

    private readonly Option<bool> skipRejected = new("--skip-rejected")
    {
        Description = "Record the sound rows although others are rejected.",
    };

    private readonly ClientListArgument list = new(surroundings);
    private readonly CatalogueOption catalogue = new(surroundings);
    private readonly DatabaseOption database = new();
    private readonly OutputOptions output = new(surroundings, "table", "json");

    public Command Build()
    {
        var command = new Command("import", "Record what became of many suggestions, all or nothing.");
        list.AddTo(command);
        command.Add(dryRun);
        command.Add(skipRejected);
        catalogue.AddTo(command);
        database.AddTo(command);
        output.AddTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch feedback import outcomes.csv --dry-run
              bsrmatch feedback import outcomes.xlsx --map "Vorgang=run"
              bsrmatch feedback import outcomes.jsonl --skip-rejected

            Columns: profile, programme, outcome or grade, date; by, run, rank and a profile's own fields.
            Exit code 3 when rows are rejected and nothing is recorded, 4 when the others are recorded,
            1 when a dry run finds rows to reject.
            """);
    }

    private int Run(ParseResult parsed)
    {
        output.Check(parsed);
        var path = database.Of(parsed) ?? Store.DefaultPath();
        var file = Read(parsed, path);
        return parsed.GetValue(dryRun) ? Try(parsed, file, path) : Import(parsed, file, path);
    }

    private OutcomeFile Read(ParseResult parsed, string path)
    {
        var programmes = catalogue.Load(parsed, path);
        var today = DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime);
        var options = list.OptionsOf(parsed, today);
        using var outcomes = list.FileOf(parsed) is { } file
            ? OutcomeLists.Open(file, options)
            : OutcomeLists.Open(surroundings.Input, ProfileFile.StandardInputName, options);
        return OutcomeFile.Read(outcomes, programmes);
    }

    private int Try(ParseResult parsed, OutcomeFile file, string path)
    {
        var report = file.Report(Plan(file, path), isRecorded: false);
        Print(parsed, report);
        messenger.Say(ImportReport.TrialEnding(report.Rejected.Count > 0, "rows"));
        return report.Rejected.Count > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private int Import(ParseResult parsed, OutcomeFile file, string path)
    {
        using var store = Store.Open(path, surroundings.Clock);
        var feedback = new FeedbackStore(store);
        var planned = feedback.Plan([.. file.Sound.Select(row => row.Entry)]);
        var report = file.Report(planned, isRecorded: false);
        if (report.Rejected.Count > 0 && !parsed.GetValue(skipRejected))
        {
            Print(parsed, report);
            messenger.Complain("nothing was recorded; mend the rejected rows, or record the others with "
                + "--skip-rejected");
            return ExitCode.BadInput;
        }

        feedback.Import([.. report.Accepted.Select(row => row.Decision.Entry)]);
        Print(parsed, report with { IsRecorded = true });
        return report.Rejected.Count > 0 ? ExitCode.SomeRowsFailed : ExitCode.Done;
    }

    // A dry run makes no store.
    private IReadOnlyList<FeedbackDecision> Plan(OutcomeFile file, string path)
    {
        List<Learning.FeedbackEntry> entries = [.. file.Sound.Select(row => row.Entry)];
        if (path.Length > 0 && !Path.Exists(path)) return FeedbackStore.PlanWithoutStore(entries);
        using var store = Store.Open(path, surroundings.Clock);
        return new FeedbackStore(store).Plan(entries);
    }

    private void Print(ParseResult parsed, OutcomeReport report) => output.Write(parsed,
        output.FormatOf(parsed) == "json" ? OutcomeJson.Write(report)
            : Encoding.UTF8.GetBytes(report.Text()));
}
