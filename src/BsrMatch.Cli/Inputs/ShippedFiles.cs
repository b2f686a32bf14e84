using BsrMatch.Input;

namespace BsrMatch.Cli.Inputs;

/// <summary>
/// Finds what ships with the program, the model bundle and the training data, in the program's own folder or
/// one above it.
/// </summary>
internal sealed class ShippedFiles(Surroundings surroundings)
{
    public const string ModelsVariable = "BSRMATCH_MODELS";

    private static readonly string CurrentModel = Path.Combine("models", "current");
    private static readonly string FoundingCatalogue = Path.Combine("training-data", "catalogue");

    /// <summary>The folder with the model bundles.</summary>
    /// <param name="chosen">
    /// What the user chose; null for the environment's choice or the shipped one.
    /// </param>
    /// <exception cref="SetupException">There is none.</exception>
    public string Models(string? chosen)
    {
        if (chosen is { Length: > 0 }) return chosen;
        if (surroundings.Variable(ModelsVariable) is { Length: > 0 } variable) return variable;
        if (FindUp(folder => File.Exists(Path.Combine(folder, CurrentModel))) is { } found)
            return Path.Combine(found, "models");
        throw new SetupException(
            "models/current: there is no model bundle; run 'make train' to build one, or name a "
            + $"folder with --models or {ModelsVariable}");
    }

    /// <summary>
    /// Where a new model bundle goes: the chosen folder, or <c>models</c> beside the training data.
    /// </summary>
    public string ModelsToWrite(string? chosen, string trainingData)
    {
        var folder = chosen is { Length: > 0 } ? chosen
            : surroundings.Variable(ModelsVariable) is { Length: > 0 } variable ? variable
            : Path.GetFullPath(Path.Combine(trainingData, "..", "models"));
        // Told before minutes of learning, not after them.
        return !File.Exists(folder) ? folder : throw new SetupException(
            $"{folder}: is a file, and models are kept in a folder; choose one with --models");
    }

    /// <summary>The folder of the founding catalogue.</summary>
    /// <exception cref="SetupException">It is not there.</exception>
    public string Catalogue() => Path.Combine(TrainingData(), "catalogue");

    /// <summary>The folder with the catalogue, the themes and the judged profiles.</summary>
    /// <exception cref="SetupException">It is not there.</exception>
    public string TrainingData()
    {
        if (FindUp(folder => Directory.Exists(Path.Combine(folder, FoundingCatalogue))) is { } found)
            return Path.Combine(found, "training-data");
        throw new SetupException(
            $"{FoundingCatalogue}: the founding catalogue is not beside the program; put it "
            + "back, or name another with --catalogue");
    }

    private string? FindUp(Func<string, bool> isThere)
    {
        for (var folder = new DirectoryInfo(surroundings.Home); folder is not null; folder = folder.Parent)
        {
            if (isThere(folder.FullName)) return folder.FullName;
        }

        return null;
    }
}
