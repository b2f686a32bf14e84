using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>One hard condition a programme may state.</summary>
internal interface IEligibilityRule
{
    /// <summary>The rule's name, in <see cref="RuleResult.Rule"/>.</summary>
    string Id { get; }

    /// <summary>What the rule looks at, in <see cref="Change.Subject"/>.</summary>
    string Subject { get; }

    /// <summary>Applies the rule.</summary>
    /// <returns>Null when the programme states no such condition, or none for this kind of
    /// profile.</returns>
    RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf);

    /// <summary>
    /// The profile fields that left a result of this rule unknown: those that are absent, and those that are
    /// there but too coarse, such as a whole country where the programme names one of its regions.
    /// </summary>
    (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        SmeProfile profile, RuleResult unknown, DateOnly asOf) =>
        unknown.Value is null ? ([unknown.Field], []) : ([], [unknown.Field]);

    /// <summary>What would turn a failed result of this rule: any one of these, and whether that would
    /// surely do. Empty when nothing would.</summary>
    (IReadOnlyList<Change> AnyOf, bool IsEnough) Changes(
        SmeProfile profile, RuleResult failed, DateOnly asOf) =>
        (failed.Value is { } value ? [new Change(Subject, value, failed.Limit)] : [], true);
}
