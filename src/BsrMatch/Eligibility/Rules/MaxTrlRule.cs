using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The technology readiness level is at most so high.</summary>
internal sealed class MaxTrlRule : IEligibilityRule
{
    public string Id => "max-trl";

    public string Subject => "the technology readiness level";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.TrlMax is not { } limit) return null;
        var level = Measure.ReadinessLevel(profile);
        return new(Id, "trl", level?.Text, $"at most {Wording.Number(limit)}",
            Measure.AtMost(level, limit), "eligibility.trlMax");
    }
}
