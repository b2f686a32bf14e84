using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The technology readiness level is at least so high.</summary>
internal sealed class MinTrlRule : IEligibilityRule
{
    public string Id => "min-trl";

    public string Subject => "trl";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.TrlMin is { } least ? Limit.AtLeast(least, Unit.Level) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "trl", firm.ReadinessLevel, limit, limit.Check(firm.ReadinessLevel), "eligibility.trlMin");
}
