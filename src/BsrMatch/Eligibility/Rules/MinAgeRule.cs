using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm is at least so many full years old.</summary>
internal sealed class MinAgeRule : IEligibilityRule
{
    public string Id => "min-age";

    public string Subject => "age";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MinAgeYears is not { } least) return null;
        var (age, limit) = (Measure.Age(profile, asOf), Limit.AtLeast(least, Unit.Years));
        return new(Id, "founded", age, limit, limit.Check(age), "eligibility.minAgeYears");
    }
}
