using System.CommandLine;
using System.Globalization;
using System.Text;
using BsrMatch.Cli.Inputs;
using BsrMatch.Cli.Outputs;
using BsrMatch.Evaluation;
using BsrMatch.Training;
using BsrMatch.Training.Checking;

namespace BsrMatch.Cli.Commands;

/// <summary><c>train</c>: learns a model bundle from the training data, or checks these.</summary>
internal sealed class TrainCommand(Surroundings surroundings, Messenger messenger)
{
    private readonly Option<string?> data = new("--data")
    {
        Description = "The folder with the training data (default: the shipped training-data).",
        HelpName = "DIR",
    };

    private readonly Option<string?> models = new("--models")
    {
        Description = "Where the bundle goes (default: models beside the training data; BSRMATCH_MODELS).",
        HelpName = "DIR",
    };

    private readonly CollectionOptions collection = new("train");
    private readonly TrainingSourceOptions sources = new(surroundings);

    private readonly Option<string> seed = new("--seed")
    {
        Description = "Seed of everything drawn by lot.",
        HelpName = "N",
        DefaultValueFactory = _ => "1",
    };

    private readonly Option<bool> check = new("--check")
    {
        Description = "Check the labelled texts of the training data instead, and train nothing.",
    };

    private readonly Option<string?> against = new("--against")
    {
        Description = "With --check: texts that must stay unseen (profiles.jsonl and queries.jsonl in DIR).",
        HelpName = "DIR",
    };

    private readonly Option<bool> leaveOneOut = new("--leave-one-out")
    {
        Description = "Write no bundle, but measure how programmes are found that the model has never seen.",
    };

    private readonly Option<bool> newProgramme = new("--new-programme")
    {
        Description = "Write no bundle, but measure how a new programme is found, with more and more cases.",
    };

    private readonly Option<bool> ablation = new("--ablation")
    {
        Description = "Write no bundle, but measure what each group of features adds.",
    };

    private readonly Option<string?> report = new("--report")
    {
        Description = "With these three: also write all metrics, as JSON for a .json file, else as Markdown.",
        HelpName = "FILE",
    };

    public Command Build()
    {
        var command =
            new Command("train", "Learn a model bundle from the training data, past projects and feedback.")
        {
            data, models, seed, check, against, leaveOneOut, newProgramme, ablation, report,
        };
        collection.AddTo(command);
        sources.AddTo(command);
        command.SetAction(parsed =>
        {
            var shipped = new ShippedFiles(surroundings);
            var folder = parsed.GetValue(data) ?? shipped.TrainingData();
            var (isCheck, study) = (IsCheck(parsed), StudyOf(parsed));
            var (chosen, into) = (collection.Of(parsed), parsed.GetValue(models));
            if ((isCheck || study is not null || chosen is not null) && sources.Stray(parsed) is { } stray)
                throw new UsageException($"{stray} belongs to a training from our own data; leave it out");
            if (isCheck && (study is not null || into is not null))
            {
                throw new UsageException("--check trains and measures nothing; leave out --leave-one-out, "
                    + "--new-programme, --ablation and --models");
            }

            if (chosen is null && collection.QrelsOf(parsed) is not null)
                throw new UsageException("--qrels belongs to a collection; name it with --collection");
            if (isCheck) return Check(folder, parsed.GetValue(against));
            if (study is not null)
                return Measure(study, folder, Seed(parsed.GetValue(seed)!), parsed.GetValue(report));
            if (chosen is not null && into is null)
            {
                throw new UsageException(
                    "--collection: name a folder for its model with --models, so that yours stays as it is");
            }

            var options = new TrainingOptions
            {
                DataFolder = folder,
                Collection = chosen,
                ModelsFolder = shipped.ModelsToWrite(into, folder),
                Clock = surroundings.Clock,
                Seed = Seed(parsed.GetValue(seed)!),
                Trials = sources.TrialsOf(parsed),
            };
            return Learn(chosen is not null ? options : options with
            {
                Catalogue = sources.CatalogueOf(parsed),
                Cases = sources.CasesOf(parsed),
                EarliestShare = collection.EarliestShareOf(parsed),
            }, MatcherOptions.Typed("--data", parsed.GetValue(data)) + sources.Repeat(parsed));
        });
        return command.WithExamples("""
              bsrmatch train
              bsrmatch train --catalogue mine --models my-models
              bsrmatch train --split time=80% --trials 20 --models my-models
              bsrmatch models compare --models my-models
              bsrmatch train --collection my-collection --models my-models
              bsrmatch train --check --against my-benchmarks
              bsrmatch train --leave-one-out --report unseen-programmes.md

            The first bundle of a models folder is in use at once, and so is one of a collection; any other
            waits for 'bsrmatch models promote'.
            With --check, exit code 1 when there are faults; warnings alone are no reason to fail.
            """);
    }

    // What is to be measured instead of training; null for a training.
    private Func<string, int, Action<string>, EvaluationReport>? StudyOf(ParseResult parsed)
    {
        (Option<bool> Option, Func<string, int, Action<string>, EvaluationReport> Run)[] studies =
        [
            (leaveOneOut, LeaveOneOut.Run), (newProgramme, NewProgramme.Run), (ablation, Ablation.Run),
        ];
        var chosen = studies.Where(study => parsed.GetValue(study.Option)).ToList();
        if (chosen.Count == 0)
        {
            return parsed.GetValue(report) is null ? null : throw new UsageException("--report belongs to a "
                + "study such as --ablation; 'bsrmatch evaluate --report' reports on a bundle");
        }

        if (chosen.Count > 1)
        {
            throw new UsageException($"{chosen[0].Option.Name} and {chosen[1].Option.Name} measure different "
                + "things; choose one");
        }

        if (collection.IsNamed(parsed) || parsed.GetValue(models) is not null)
        {
            throw new UsageException($"{chosen[0].Option.Name} measures our own training data and writes no "
                + "bundle; leave out --collection and --models");
        }

        return chosen[0].Run;
    }

    private int Measure(
        Func<string, int, Action<string>, EvaluationReport> study, string folder, int chosenSeed,
        string? reportFile)
    {
        var result = study(folder, chosenSeed, messenger.Say);
        if (reportFile is not null) ReportFile.Write(reportFile, result);
        surroundings.Output.Write(
            Tables.EvaluationTable.Draw(result, surroundings with { TerminalWidth = null }));
        return ExitCode.Done;
    }

    private bool IsCheck(ParseResult parsed)
    {
        var isCheck = parsed.GetValue(check);
        if (!isCheck && parsed.GetValue(against) is not null)
            throw new UsageException("--against belongs to a check; ask for one with --check");
        if (isCheck && collection.IsNamed(parsed))
        {
            throw new UsageException(
                "--check reads our own training data, not a --collection; leave out one of the two");
        }

        return isCheck;
    }

    private int Check(string folder, string? unseen)
    {
        var report = TextCheck.Run(folder, unseen);
        surroundings.Output.Write(Encoding.UTF8.GetBytes(report.Text));
        return report.Faults > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    // Apart from the rest, so that no other verb loads the machine learning library.
    private int Learn(TrainingOptions options, string repeat)
    {
        var report = Trainer.Train(options, messenger.Say);
        surroundings.Output.Write(
            Encoding.UTF8.GetBytes($"{report.Version} in {report.Folder}\n"));
        messenger.Say(report.IsCurrent
            ? $"{report.Version} is the current model"
            : $"{report.Version} is a candidate; 'bsrmatch models compare {report.Version}"
                + $"{MatcherOptions.Typed("--models", options.ModelsFolder)}{repeat}' tells whether it is "
                + "better");
        return ExitCode.Done;
    }

    private static int Seed(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--seed: '{text}' is no seed; write a whole number from 0 on");
}
