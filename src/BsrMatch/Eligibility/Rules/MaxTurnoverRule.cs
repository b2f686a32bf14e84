using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's annual turnover is at most so many euro.</summary>
internal sealed class MaxTurnoverRule : IEligibilityRule
{
    public string Id => "max-turnover";

    public string Subject => "turnover";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.MaxTurnoverEur is { } greatest ? Limit.AtMost(greatest, Unit.Euro) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "turnoverEur", firm.Turnover, limit, limit.Check(firm.Turnover), "eligibility.maxTurnoverEur");
}
