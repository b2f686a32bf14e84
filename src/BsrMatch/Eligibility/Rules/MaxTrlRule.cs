using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The technology readiness level is at most so high.</summary>
internal sealed class MaxTrlRule : IEligibilityRule
{
    public string Id => "max-trl";

    public string Subject => "trl";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.TrlMax is not { } greatest) return null;
        var (level, limit) = (Measure.ReadinessLevel(profile), Limit.AtMost(greatest, Unit.Level));
        return new(Id, "trl", level, limit, limit.Check(level), "eligibility.trlMax");
    }
}
