using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The technology readiness level is at least so high.</summary>
internal sealed class MinTrlRule : IEligibilityRule
{
    public string Id => "min-trl";

    public string Subject => "the technology readiness level";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.TrlMin is not { } limit) return null;
        var level = Measure.ReadinessLevel(profile);
        return new(Id, "trl", level?.Text, $"at least {Wording.Number(limit)}",
            Measure.AtLeast(level, limit), "eligibility.trlMin");
    }
}
