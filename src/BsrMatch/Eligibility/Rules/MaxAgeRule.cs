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

    // A profile holds no month, so a year that leaves the age open can be told no more exactly.
    public (IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse) Gaps(
        SmeProfile profile, RuleResult unknown, DateOnly asOf) =>
        (unknown.Value is null ? [unknown.Field] : [], []);
}
