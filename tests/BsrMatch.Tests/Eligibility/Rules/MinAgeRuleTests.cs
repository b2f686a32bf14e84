using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MinAgeRuleTests
{
    [TestCase(2022, Verdict.Eligible, Description = "Three or four years old.")]
    [TestCase(2023, Verdict.Unknown, Description = "Two or three years old.")]
    [TestCase(2024, Verdict.Ineligible, Description = "One or two years old.")]
    [TestCase(2026, Verdict.Ineligible, Description = "Not a year old.")]
    [TestCase(null, Verdict.Unknown)]
    public void TheAgeIsOneOfTwoNumbersAndTheLimitIsInclusive(int? value, Verdict expected)
    {
        var result = new MinAgeRule().Result(
            Some.Profile(founded: value), new() { MinAgeYears = 3 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.minAgeYears"));
    }
}
