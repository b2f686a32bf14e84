using BsrMatch.Evaluation;

namespace BsrMatch.Training;

/// <summary>What to learn from and where to write the bundle.</summary>
public sealed record TrainingOptions
{
    /// <summary>The folder with <c>catalogue</c>, <c>themes.json</c> and <c>train</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder that receives the bundle, in a folder of its own, and <c>current</c>.</summary>
    public required string ModelsFolder { get; init; }

    /// <summary>
    /// A BEIR collection to learn to rank instead of the folder's own catalogue; null for none.
    /// </summary>
    public CollectionChoice? Collection { get; init; }

    /// <summary>Seed of everything drawn by lot.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>A finished training.</summary>
/// <param name="Version">The bundle's version.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="CardJson">Its card.</param>
public sealed record TrainingReport(string Version, string Folder, string CardJson);
