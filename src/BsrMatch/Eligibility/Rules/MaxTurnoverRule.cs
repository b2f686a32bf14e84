using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's annual turnover is at most so many euro.</summary>
internal sealed class MaxTurnoverRule : IEligibilityRule
{
    public string Id => "max-turnover";

    public string Subject => "turnover";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxTurnoverEur is not { } greatest) return null;
        var (turnover, limit) = (Measure.Turnover(profile), Limit.AtMost(greatest, Unit.Euro));
        return new(Id, "turnoverEur", turnover, limit, limit.Check(turnover), "eligibility.maxTurnoverEur");
    }
}
