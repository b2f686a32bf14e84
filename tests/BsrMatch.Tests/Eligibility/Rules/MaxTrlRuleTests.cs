using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MaxTrlRuleTests
{
    [TestCase(1, Verdict.Eligible)]
    [TestCase(6, Verdict.Eligible)]
    [TestCase(7, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheLimitIsInclusive(int? value, Verdict expected)
    {
        var result = new MaxTrlRule().Result(
            Some.Profile(trl: value), new() { TrlMax = 6 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.trlMax"));
    }
}
