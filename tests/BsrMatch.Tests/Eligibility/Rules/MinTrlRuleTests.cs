using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MinTrlRuleTests
{
    [TestCase(3, Verdict.Ineligible)]
    [TestCase(4, Verdict.Eligible)]
    [TestCase(9, Verdict.Eligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheLimitIsInclusive(int? value, Verdict expected)
    {
        var result = new MinTrlRule().Result(
            Some.Profile(trl: value), new() { TrlMin = 4 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.trlMin"));
    }
}
