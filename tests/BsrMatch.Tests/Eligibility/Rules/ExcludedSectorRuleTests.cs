using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class ExcludedSectorRuleTests
{
    [TestCase("12.00", Verdict.Ineligible)]
    [TestCase("25.4", Verdict.Ineligible)]
    [TestCase("25.5", Verdict.Eligible)]
    [TestCase("25", Verdict.Unknown, Description = "Wider than the group shut out.")]
    [TestCase("C", Verdict.Unknown)]
    [TestCase("J", Verdict.Eligible)]
    [TestCase(null, Verdict.Unknown)]
    public void ASectorMustLieOutsideAllThatAreShutOut(string? sector, Verdict expected)
    {
        var result = new ExcludedSectorRule().Result(
            Some.Profile(sector: sector), new() { ExcludedSectors = [Some.Nace("12"), Some.Nace("25.4")] });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(RuleNotation.Limit(result.Limit), Is.EqualTo("outside NACE 12 and 25.4"));
    }
}
