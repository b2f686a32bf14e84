namespace BsrMatch.Evaluation.Comparing;

/// <summary>What a model makes of one gate profile.</summary>
/// <param name="Metrics">One value for each of <see cref="Metric.All"/>; null where all programmes that are
/// ranked have one grade, so that every order of them is as good as another.</param>
/// <param name="Brier">The Brier score of its fits; NaN where they are not calibrated or nothing shown has a
/// grade.</param>
/// <param name="RankOfBest">The rank of the programme that fits best, from 1; null where none fits or it is
/// not ranked.</param>
internal sealed record ProfileQuality(IReadOnlyList<double>? Metrics, double Brier, int? RankOfBest);

/// <summary>A gate profile as both models answered it.</summary>
/// <param name="Id">The profile's id.</param>
/// <param name="Name">The firm's name, if any: personal, and shown on request alone.</param>
/// <param name="Labels">The group it belongs to by each of <see cref="Groupings"/>.</param>
/// <param name="Before">By the model in use.</param>
/// <param name="After">By the candidate.</param>
internal sealed record ComparedProfile(
    string Id, string? Name, IReadOnlyList<string> Labels, ProfileQuality Before, ProfileQuality After)
{
    public const string FixedPart = "fixed";
    public const string LaterPart = "later";

    /// <summary>The ways profiles are divided, in the order of every report.</summary>
    public static IReadOnlyList<string> Groupings { get; } =
        ["origin", "language", "best programme", "size class", "sector section"];

    public string Origin => Labels[0];

    public string Language => Labels[1];

    public string BestProgramme => Labels[2];

    public bool IsRanked => Before.Metrics is not null && After.Metrics is not null;
}
