using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Replaying;

/// <summary>What a run was computed with and what its replay computes with.</summary>
/// <param name="Then">What the run was computed with; null when not all of it is at hand.</param>
/// <param name="Now">What the replay computes with.</param>
/// <param name="Parts">All that the answers depend on, then and now.</param>
/// <param name="Remarks">What had to stand in for something that is gone, in words.</param>
internal sealed record ReplaySettings(
    Setting? Then, Setting Now, IReadOnlyList<PartVersions> Parts, IReadOnlyList<string> Remarks)
{
    /// <summary>Whether the program can compute with the part as it was.</summary>
    public static bool IsChoice(Part part) => part is Part.Catalogue or Part.Model or Part.Day;

    public static IReadOnlyList<PartVersions> Compare(RunHeader run, Setting now) =>
    [
        new(Part.Catalogue, run.CatalogueVersion, now.Catalogue.Version),
        new(Part.Model, run.ModelVersion, now.Model.Version),
        new(Part.Day, IsoDate.Format(run.AsOf), IsoDate.Format(now.Day)),
        new(Part.Rules, run.RulesVersion, EligibilityCheck.RulesVersion),
        new(Part.Program, run.ProgramVersion, ProgramVersion.Current),
    ];
}
