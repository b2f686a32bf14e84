using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MaxTurnoverRuleTests
{
    [TestCase(0, Verdict.Eligible)]
    [TestCase(10e6, Verdict.Eligible)]
    [TestCase(10_000_000.01, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheLimitIsInclusive(double? value, Verdict expected)
    {
        var result = new MaxTurnoverRule().Result(
            Some.Profile(turnoverEur: value), new() { MaxTurnoverEur = 10e6 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.maxTurnoverEur"));
    }
}
