using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is at least so many full years old.</summary>
internal sealed class MinAgeRule : IEligibilityRule
{
    public string Id => "min-age";

    public string Subject => "age";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.MinAgeYears is { } least ? Limit.AtLeast(least, Unit.Years) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "founded", firm.Age, limit, limit.Check(firm.Age), "eligibility.minAgeYears");

    // A profile holds no month, so a year that leaves the age open can be told no more exactly.
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        Applicant firm, RuleResult unknown) => (unknown.Value is null ? [unknown.Field] : [], []);
}
