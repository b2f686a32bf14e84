using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

/// <summary>Applies one rule on the tests' day.</summary>
internal static class RuleOutcomes
{
    public static Verdict Outcome(this IEligibilityRule rule, SmeProfile profile, EligibilityTerms terms) =>
        rule.Result(profile, terms).Outcome;

    public static RuleResult Result(this IEligibilityRule rule, SmeProfile profile, EligibilityTerms terms) =>
        rule.Check(profile, Some.Programme(eligibility: terms))
        ?? throw new AssertionException($"The rule {rule.Id} found no condition.");

    /// <summary>Null where the programme states no such condition, or none for this kind of firm.</summary>
    public static RuleResult? Check(this IEligibilityRule rule, SmeProfile profile, Programme programme) =>
        rule.LimitOf(programme) is { } limit
            ? rule.Check(new Applicant(profile, Some.Day), programme, limit)
            : null;
}
