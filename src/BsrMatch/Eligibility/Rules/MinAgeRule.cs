using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is at least so many full years old.</summary>
internal sealed class MinAgeRule : IEligibilityRule
{
    public string Id => "min-age";

    public string Subject => "the firm's age";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MinAgeYears is not { } limit) return null;
        var age = Measure.Age(profile, asOf);
        return new(Id, "founded", age?.Text, $"at least {Wording.Years(limit)}",
            Measure.AtLeast(age, limit), "eligibility.minAgeYears");
    }
}
