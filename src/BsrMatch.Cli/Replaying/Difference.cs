namespace BsrMatch.Cli.Replaying;

/// <summary>What two answers to one profile can differ in.</summary>
internal enum DifferenceKind
{
    Gone,
    New,
    Moved,
    Verdict,
    Rule,
    Fit,
    NoGoodMatch,
    Calibration,
    Language,
    Details,
}

/// <summary>One difference between two answers to one profile.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Programme">The programme's id; null where it is about the answer as a whole.</param>
/// <param name="Rule">The rule's id; null where it is about none.</param>
/// <param name="Before">What it was: a place, a verdict, a number; null when there was none.</param>
/// <param name="After">What it is now.</param>
/// <param name="Text">The difference in words.</param>
internal sealed record Difference(
    DifferenceKind Kind, string? Programme, string? Rule, string? Before, string? After, string Text)
{
    /// <summary>The parts whose change brought it about; empty when that cannot be told.</summary>
    public IReadOnlyList<Part> Causes { get; init; } = [];

    /// <summary>Whether both are about the same thing, though it need not have changed alike.</summary>
    public bool Concerns(Difference other) =>
        (Kind, Programme, Rule) == (other.Kind, other.Programme, other.Rule);
}
