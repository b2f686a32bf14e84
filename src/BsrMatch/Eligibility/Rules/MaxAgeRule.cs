using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is at most so many full years old.</summary>
internal sealed class MaxAgeRule : IEligibilityRule
{
    public string Id => "max-age";

    public string Subject => "the firm's age";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxAgeYears is not { } limit) return null;
        var age = Measure.Age(profile, asOf);
        return new(Id, "founded", age?.Text, $"at most {Wording.Years(limit)}",
            Measure.AtMost(age, limit), "eligibility.maxAgeYears");
    }
}
