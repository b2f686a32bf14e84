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

    // A profile holds no month, so a year that leaves the age open can be told no more exactly.
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        SmeProfile profile, RuleResult unknown, DateOnly asOf) =>
        (unknown.Value is null ? [unknown.Field] : [], []);
}
