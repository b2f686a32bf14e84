using System.CommandLine;
using BsrMatch.Cli.Importing;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Labelling;
using BsrMatch.Cli.Outputs;
using BsrMatch.Extraction;
using BsrMatch.Files.Labelling;
using BsrMatch.Input;
using BsrMatch.Ranking;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Commands;

/// <summary>
/// <c>projects label</c>: proposes what projects are about, in a sheet for a person to check, and reads the
/// checked sheet back.
/// </summary>
internal sealed class ProjectsLabelCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly Argument<string?> sheet = new("SHEET")
    {
        Description = "The checked .xlsx, .csv or .tsv file.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "Write proposals for every project that nobody checked yet to FILE, .xlsx or .csv.",
        HelpName = "FILE",
    };

    private readonly Option<double> threshold = new("--threshold")
    {
        Description = "The confidence from which on a proposal is marked to be kept, 0 to 1.",
        HelpName = "N",
        DefaultValueFactory = _ => ProjectExtractor.Likely,
    };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Check the sheet and say what it would change; write nothing.",
    };

    private readonly Option<string?> measure = new("--measure")
    {
        Description = "Measure the extraction on a folder of training data instead; --output takes Markdown.",
        HelpName = "DIR",
    };

    private readonly Option<string?> learn = new("--learn")
    {
        Description = "With --measure: also learn the weights anew and write them to FILE.",
        HelpName = "FILE",
    };

    private readonly MatcherOptions options = new(surroundings);

    public Command Build()
    {
        var command =
            new Command("label", "Propose what projects are about, and read the checked sheet back.")
        {
            sheet, output, threshold, dryRun, measure, learn,
        };
        options.AddModelsTo(command);
        command.SetAction(Run);
        return command.WithExamples("""
              bsrmatch projects label --output proposals.xlsx
              bsrmatch projects label proposals.xlsx --dry-run
              bsrmatch projects label proposals.xlsx

            In the sheet, set keep to yes or no, or write the right value under correction.
            """);
    }

    private int Run(ParseResult parsed)
    {
        var (checkedSheet, file) = (parsed.GetValue(sheet), parsed.GetValue(output));
        var folder = parsed.GetValue(measure);
        var chosen = (checkedSheet is null ? 0 : 1) + (folder is null && file is not null ? 1 : 0)
            + (folder is null ? 0 : 1);
        if (chosen != 1)
        {
            throw new UsageException(
                "projects label: name a checked sheet to read, or --output FILE to write proposals to");
        }

        if (parsed.GetValue(learn) is not null && folder is null)
            throw new UsageException("--learn: goes with --measure DIR");
        var bundle = ModelBundle.LoadCurrent(options.ModelsFolder(parsed));
        if (folder is not null)
            return new ExtractionStudy(surroundings, bundle, folder).Run(file, parsed.GetValue(learn));
        return checkedSheet is not null
            ? ReadBack(parsed, bundle, checkedSheet)
            : Propose(parsed, bundle, file!);
    }

    private int Propose(ParseResult parsed, ModelBundle bundle, string file)
    {
        var least = parsed.GetValue(threshold);
        if (least is not (>= 0 and <= 1)) throw new UsageException("--threshold: a number from 0 to 1");
        var isWorkbook = Path.GetExtension(file).ToLowerInvariant() switch
        {
            ".xlsx" => true,
            ".csv" => false,
            _ => throw new UsageException($"--output: '{SafeText.Word(file)}' must end in .xlsx or .csv"),
        };
        // Somebody may have spent a day on checking it.
        if (File.Exists(file) && new FileInfo(file).Length > 0)
        {
            throw new SetupException($"{file}: is there already, and may hold what somebody checked; "
                + "choose another file, or take it away");
        }

        OutputFile.Check(file);
        var extractor = ProjectExtractor.Create(bundle);
        var database = options.Database.Of(parsed);
        using var store = StoreToImport.Open(database, surroundings.Clock, isWritten: false);
        var (projects, rows) = (0, 0);
        OutputFile.Write(file, stream =>
        {
            var written = new ProjectStore(store).All().Where(project => project.VerifiedOn is null)
                .SelectMany(project =>
                {
                    projects++;
                    return LabelRows.Of(project, extractor, least);
                }).Select(row =>
                {
                    rows++;
                    return row;
                });
            if (isWorkbook) LabelSheet.WriteWorkbook(stream, written);
            else LabelSheet.WriteCsv(stream, written);
        });
        messenger.Say($"{projects} projects, {rows} proposals: check {SafeText.Word(file)}, then "
            + $"'bsrmatch projects label {SafeText.Word(file)} --dry-run'");
        return ExitCode.Done;
    }

    private int ReadBack(ParseResult parsed, ModelBundle bundle, string file)
    {
        var isDryRun = parsed.GetValue(dryRun);
        var rows = LabelSheetReader.Read(file);
        if (rows.Count == 0)
        {
            throw new InputException(new Fault(file, null, "", null, "at least one row of proposals",
                "write a sheet with 'bsrmatch projects label --output proposals.xlsx'"));
        }

        using var store = StoreToImport.Open(options.Database.Of(parsed), surroundings.Clock, !isDryRun);
        var projects = new ProjectStore(store);
        var today = DateOnly.FromDateTime(surroundings.Clock.GetLocalNow().DateTime);
        var outcome = new LabelReview(file, LabelValues.Of(bundle), projects.Find).Read(rows, today);
        if (outcome.Faults.Count > 0) throw new InputException(outcome.Faults);
        var changed = isDryRun ? outcome.Projects.Count : projects.Label(outcome.Projects);
        surroundings.Output.Write(System.Text.Encoding.UTF8.GetBytes(
            $"{outcome.Projects.Count} projects: {outcome.Kept} values kept, {outcome.Corrected} corrected, "
            + $"{outcome.Dropped} dropped; "
            + (isDryRun ? "nothing was written, as --dry-run asks\n" : $"{changed} projects changed\n")));
        return ExitCode.Done;
    }
}
