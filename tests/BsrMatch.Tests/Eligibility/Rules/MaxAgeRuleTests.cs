using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MaxAgeRuleTests
{
    [TestCase(2026, Verdict.Eligible, Description = "Not a year old.")]
    [TestCase(2021, Verdict.Eligible, Description = "Four or five years old.")]
    [TestCase(2020, Verdict.Unknown, Description = "Five or six years old.")]
    [TestCase(2019, Verdict.Ineligible, Description = "Six or seven years old.")]
    [TestCase(null, Verdict.Unknown)]
    public void TheAgeIsOneOfTwoNumbersAndTheLimitIsInclusive(int? value, Verdict expected)
    {
        var result = new MaxAgeRule().Result(
            Some.Profile(founded: value), new() { MaxAgeYears = 5 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.maxAgeYears"));
    }
}
