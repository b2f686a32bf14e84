using BsrMatch.Catalogue;
using BsrMatch.Ranking;

namespace BsrMatch.Cli.Replaying;

/// <summary>What answers are computed with, as far as it can be chosen.</summary>
internal sealed record Setting(ProgrammeCatalogue Catalogue, ModelBundle Model, DateOnly Day)
{
    /// <summary>This setting with one of its parts taken from another.</summary>
    public Setting With(Part part, Setting other) => part switch
    {
        Part.Catalogue => this with { Catalogue = other.Catalogue },
        Part.Model => this with { Model = other.Model },
        Part.Day => this with { Day = other.Day },
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "cannot be chosen"),
    };
}

/// <summary>What an answer depends on beside the profile and the options.</summary>
internal enum Part
{
    Catalogue,
    Model,
    Day,
    Rules,
    Program,
}

/// <summary>A part then and now.</summary>
/// <param name="Part">The part.</param>
/// <param name="Then">Its version when the run was saved; null when the run does not tell.</param>
/// <param name="Now">Its version in the replay.</param>
internal sealed record PartVersions(Part Part, string? Then, string Now)
{
    public bool Changed => Then != Now;
}
