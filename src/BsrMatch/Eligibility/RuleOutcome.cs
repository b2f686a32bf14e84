namespace BsrMatch.Eligibility;

/// <summary>
/// The answer of a rule, or of all rules of a programme together. Ordered so that the conjunction of several
/// is their least (Kleene's strong three-valued logic).
/// </summary>
public enum Verdict
{
    /// <summary>A condition is not met.</summary>
    Ineligible,

    /// <summary>A value is missing, so nobody can tell: neither a yes nor a no.</summary>
    Unknown,

    /// <summary>The condition is met.</summary>
    Eligible,
}

/// <summary>What one rule found for one profile and one programme.</summary>
/// <param name="Rule">The rule's id, such as <c>country</c>.</param>
/// <param name="Field">The profile field it read, such as <c>country</c>.</param>
/// <param name="Value">The profile's value as text; null when missing.</param>
/// <param name="Limit">The programme's condition as text.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Source">Where the condition comes from, such as <c>eligibility.maxEmployees</c>.</param>
public sealed record RuleResult(
    string Rule, string Field, string? Value, string Limit, Verdict Outcome, string Source);

/// <summary>All rules of one programme applied to one profile.</summary>
/// <param name="Verdict">The least of the outcomes; eligible when there are no rules.</param>
/// <param name="Rules">One result for each condition the programme states.</param>
/// <param name="MissingFields">Profile fields whose absence left a rule unknown, in rule
/// order, each once.</param>
/// <param name="NearMiss">When exactly one rule fails: what would have to be different, as a
/// sentence.</param>
public sealed record EligibilityResult(
    Verdict Verdict, IReadOnlyList<RuleResult> Rules, IReadOnlyList<string> MissingFields, string? NearMiss);
