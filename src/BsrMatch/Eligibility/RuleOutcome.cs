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
/// <param name="Value">The profile's value; null when missing.</param>
/// <param name="Limit">The programme's condition.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Source">Where the condition stands, such as <c>eligibility.maxEmployees</c>.</param>
public sealed record RuleResult(
    string Rule, string Field, RuleValue? Value, Limit Limit, Verdict Outcome, string Source)
{
    /// <summary>The absent profile fields that left the outcome unknown.</summary>
    public IReadOnlyList<string> MissingFields { get; init; } = [];

    /// <summary>
    /// The profile fields that do answer, but too coarsely to tell: a whole country where the programme names
    /// one of its regions, or a band of staff across a limit.
    /// </summary>
    public IReadOnlyList<string> CoarseFields { get; init; } = [];
}

/// <summary>One thing that would have to be different.</summary>
/// <param name="Subject">What it is about, such as <c>headcount</c>; rules may share one.</param>
/// <param name="Value">What it is.</param>
/// <param name="Limit">What it would have to be.</param>
/// <param name="Time">For how long.</param>
public sealed record Change(
    string Subject, RuleValue Value, Limit Limit, ChangeTime Time = ChangeTime.AtOnce);

/// <summary>For how long something would have to be different, to count.</summary>
public enum ChangeTime
{
    /// <summary>It counts at once.</summary>
    AtOnce,

    /// <summary>It counts when it has lasted two years (Recommendation 2003/361/EC, Annex,
    /// Article 4(2)).</summary>
    TwoYears,

    /// <summary>The last year's figures fit already and have to stay so for another year.</summary>
    AnotherYear,
}

/// <summary>What alone keeps a firm out.</summary>
/// <param name="IsCertain">
/// Whether the firm would then be eligible; else a condition beside it is still unknown.
/// </param>
/// <param name="AnyOf">What would have to be different: any one of these.</param>
public sealed record NearMiss(bool IsCertain, IReadOnlyList<Change> AnyOf);

/// <summary>All rules of one programme applied to one profile.</summary>
/// <param name="Verdict">The least of the outcomes; eligible when there are no rules.</param>
/// <param name="Rules">One result for each condition the programme states.</param>
/// <param name="MissingFields">Profile fields whose absence left a rule unknown, in rule
/// order, each once.</param>
/// <param name="NearMiss">What alone keeps the firm out; null when nothing does, or several things.</param>
public sealed record EligibilityResult(
    Verdict Verdict, IReadOnlyList<RuleResult> Rules, IReadOnlyList<string> MissingFields,
    NearMiss? NearMiss);
