using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class SectorRuleTests
{
    [TestCase("28.93", Verdict.Eligible)]
    [TestCase("62", Verdict.Eligible)]
    [TestCase("28.4", Verdict.Ineligible)]
    [TestCase("61.10", Verdict.Ineligible)]
    [TestCase("28", Verdict.Unknown, Description = "Wider than the group admitted.")]
    [TestCase("J", Verdict.Unknown, Description = "Wider than the division admitted.")]
    [TestCase(null, Verdict.Unknown)]
    public void ASectorMustLieWithinOneThatIsAdmitted(string? sector, Verdict expected)
    {
        var result = new SectorRule().Result(
            Some.Profile(sector: sector), new() { Sectors = [Some.Nace("28.9"), Some.Nace("62")] });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(RuleNotation.Limit(result.Limit), Is.EqualTo("NACE 28.9 or 62"));
    }

    [TestCase("62.20", Verdict.Eligible, Description = "It was 62.02 and 62.03.")]
    [TestCase("62.90", Verdict.Ineligible)]
    [TestCase("62", Verdict.Unknown)]
    public void ASectorOfRev21MayLieWithinSeveralOfRev2Together(string sector, Verdict expected)
    {
        var result = new SectorRule().Result(Some.Profile(sector: sector, naceVersion: "2.1"),
            new() { Sectors = [Some.Nace("62.02"), Some.Nace("62.03")] });

        Assert.That(result.Outcome, Is.EqualTo(expected));
    }
}
