using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is at most so many full years old.</summary>
internal sealed class MaxAgeRule : IEligibilityRule
{
    public string Id => "max-age";

    public string Subject => "age";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxAgeYears is not { } greatest) return null;
        var (age, limit) = (Measure.Age(profile, asOf), Limit.AtMost(greatest, Unit.Years));
        return new(Id, "founded", age, limit, limit.Check(age), "eligibility.maxAgeYears");
    }
}
