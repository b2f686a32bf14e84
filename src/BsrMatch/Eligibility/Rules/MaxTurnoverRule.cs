using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's annual turnover is at most so many euro.</summary>
internal sealed class MaxTurnoverRule : IEligibilityRule
{
    public string Id => "max-turnover";

    public string Subject => "annual turnover";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxTurnoverEur is not { } limit) return null;
        var turnover = Measure.Turnover(profile);
        return new(Id, "turnoverEur", turnover?.Text, $"at most {Wording.Euro(limit)}",
            Measure.AtMost(turnover, limit), "eligibility.maxTurnoverEur");
    }
}
