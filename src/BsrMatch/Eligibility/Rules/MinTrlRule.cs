using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The technology readiness level is at least so high.</summary>
internal sealed class MinTrlRule : IEligibilityRule
{
    public string Id => "min-trl";

    public string Subject => "trl";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.TrlMin is not { } least) return null;
        var (level, limit) = (Measure.ReadinessLevel(profile), Limit.AtLeast(least, Unit.Level));
        return new(Id, "trl", level, limit, limit.Check(level), "eligibility.trlMin");
    }
}
