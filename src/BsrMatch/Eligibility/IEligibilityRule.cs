using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility;

/// <summary>One hard condition a programme may state.</summary>
internal interface IEligibilityRule
{
    /// <summary>The rule's name, in <see cref="RuleResult.Rule"/>.</summary>
    string Id { get; }

    /// <summary>What the rule looks at, in <see cref="Change.Subject"/>.</summary>
    string Subject { get; }

    /// <summary>What a programme asks for, whoever the firm is; null when it states no such
    /// condition.</summary>
    Limit? LimitOf(Programme programme);

    /// <summary>Applies the rule.</summary>
    /// <param name="firm">The firm that asks.</param>
    /// <param name="programme">The programme that states the condition.</param>
    /// <param name="limit">Its <see cref="LimitOf"/>.</param>
    /// <returns>Null when it is no condition for this kind of firm.</returns>
    RuleResult? Check(Applicant firm, Programme programme, Limit limit);

    /// <summary>
    /// The profile fields that left a result of this rule unknown: those that are absent, and those that are
    /// there but too coarse, such as a whole country where the programme names one of its regions.
    /// </summary>
    (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(Applicant firm, RuleResult unknown) =>
        unknown.Value is null ? ([unknown.Field], []) : ([], [unknown.Field]);

    /// <summary>What would turn a failed result of this rule: any one of these, and whether that would
    /// surely do. Empty when nothing would.</summary>
    (IReadOnlyList<Change> AnyOf, bool IsEnough) Changes(Applicant firm, RuleResult failed) =>
        (failed.Value is { } value ? [new Change(Subject, value, failed.Limit)] : [], true);
}
