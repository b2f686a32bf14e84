using System.CommandLine;
using System.Globalization;
using BsrMatch.Cli.Inputs;
using BsrMatch.Training;

namespace BsrMatch.Cli.Commands;

/// <summary><c>train</c>: learns a model bundle from the training data.</summary>
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

    private readonly Option<string> seed = new("--seed")
    {
        Description = "Seed of everything drawn by lot.",
        HelpName = "N",
        DefaultValueFactory = _ => "1",
    };

    public Command Build()
    {
        var command =
            new Command("train", "Learn a model bundle from the training data and make it the current one.")
        {
            data, models, seed,
        };
        command.SetAction(parsed =>
        {
            var shipped = new ShippedFiles(surroundings);
            var folder = parsed.GetValue(data) ?? shipped.TrainingData();
            var target = shipped.ModelsToWrite(parsed.GetValue(models), folder);
            return Learn(folder, target, Seed(parsed.GetValue(seed)!));
        });
        return command.WithExamples("""
              bsrmatch train
              bsrmatch train --data my-training-data --models my-models
              bsrmatch match profile.json --models my-models
            """);
    }

    // Apart from the rest, so that no other verb loads the machine learning library.
    private int Learn(string folder, string target, int chosenSeed)
    {
        var report = Trainer.Train(
            new TrainingOptions { DataFolder = folder, ModelsFolder = target, Seed = chosenSeed },
                messenger.Say);
        surroundings.Output.Write(
            System.Text.Encoding.UTF8.GetBytes($"{report.Version} in {report.Folder}\n"));
        return ExitCode.Done;
    }

    private static int Seed(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--seed: '{text}' is no seed; write a whole number from 0 on");
}
