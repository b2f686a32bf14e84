using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class MaxBalanceSheetRuleTests
{
    [TestCase(0, Verdict.Eligible)]
    [TestCase(8e6, Verdict.Eligible)]
    [TestCase(8_000_000.01, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheLimitIsInclusive(double? value, Verdict expected)
    {
        var result = new MaxBalanceSheetRule().Result(
            Some.Profile(balanceSheetEur: value), new() { MaxBalanceSheetEur = 8e6 });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(result.Source, Is.EqualTo("eligibility.maxBalanceSheetEur"));
    }
}
