using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The technology readiness level is at most so high.</summary>
internal sealed class MaxTrlRule : IEligibilityRule
{
    public string Id => "max-trl";

    public string Subject => "trl";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.TrlMax is { } greatest ? Limit.AtMost(greatest, Unit.Level) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "trl", firm.ReadinessLevel, limit, limit.Check(firm.ReadinessLevel), "eligibility.trlMax");
}
