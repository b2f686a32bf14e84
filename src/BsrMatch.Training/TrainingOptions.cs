using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Learning;

namespace BsrMatch.Training;

/// <summary>What to learn from and where to write the bundle.</summary>
public sealed record TrainingOptions
{
    /// <summary>The folder with <c>catalogue</c>, <c>themes.json</c> and <c>train</c>.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The folder that receives the bundle, in a folder of its own.</summary>
    public required string ModelsFolder { get; init; }

    /// <summary>
    /// A BEIR collection to learn to rank instead of the folder's own catalogue; null for none.
    /// </summary>
    public CollectionChoice? Collection { get; init; }

    /// <summary>The programmes to learn to rank; null for the folder's own.</summary>
    public ProgrammeCatalogue? Catalogue { get; init; }

    /// <summary>
    /// Past projects and feedback, in any order. Those that <see cref="GateDraw"/> keeps are not learned
    /// from.
    /// </summary>
    public IReadOnlyList<LearningCase> Cases { get; init; } = [];

    /// <summary>
    /// The share of the dated cases to learn from, the earliest ones, above 0 and below 1; the later ones are
    /// measured on. Null to learn from all.
    /// </summary>
    public double? EarliestShare { get; init; }

    /// <summary>How many settings of the ranker to try by cross-validation; 0 for the usual ones.</summary>
    public int Trials { get; init; }

    /// <summary>Tells when a bundle of a collection was put to use; nothing in a bundle depends on
    /// it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Seed of everything drawn by lot.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>A finished training.</summary>
/// <param name="Version">The bundle's version.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="CardJson">Its card.</param>
/// <param name="IsCurrent">
/// Whether it is the one in use: the first of its folder is, and every one of a collection.
/// </param>
public sealed record TrainingReport(string Version, string Folder, string CardJson, bool IsCurrent);
