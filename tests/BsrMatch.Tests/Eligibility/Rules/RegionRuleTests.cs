using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class RegionRuleTests
{
    [TestCase("DE80N", null, Verdict.Eligible)]
    [TestCase("DE8", null, Verdict.Eligible)]
    [TestCase("DE4", null, Verdict.Ineligible)]
    [TestCase("PL", null, Verdict.Ineligible)]
    [TestCase("DE", null, Verdict.Unknown, Description = "Too coarse to tell.")]
    [TestCase("DE", "DE", Verdict.Unknown)]
    [TestCase(null, "DE", Verdict.Unknown)]
    [TestCase(null, "LV", Verdict.Eligible, Description = "The whole country is admitted.")]
    [TestCase(null, "FR", Verdict.Ineligible, Description = "No region of it is admitted.")]
    [TestCase(null, null, Verdict.Unknown)]
    public void TheRegionDecidesAndTheCountryWhereItCan(string? region, string? country, Verdict expected)
    {
        var profile = Some.Profile(country: country, region: region);
        EligibilityTerms terms = new() { Regions = [Some.Region("DE8"), Some.Region("LV")] };

        Assert.That(new RegionRule().Outcome(profile, terms), Is.EqualTo(expected));
    }

    [TestCase("LV006", null, Verdict.Eligible, Description = "the code of NUTS 2021 for the same place")]
    [TestCase("LV007", null, Verdict.Unknown, Description = "a part of it")]
    [TestCase("RE", null, Verdict.Eligible)]
    [TestCase(null, "RE", Verdict.Eligible)]
    [TestCase(null, "FR", Verdict.Unknown)]
    [TestCase(null, "EE", Verdict.Eligible, Description = "EE0 is the whole country.")]
    public void CodesOfOtherVersionsAndTerritoriesAreUnderstood(string? region, string? country, Verdict expected)
    {
        var profile = Some.Profile(country: country, region: region);
        EligibilityTerms terms = new()
        {
            Regions = [Some.Region("LV00A"), Some.Region("FRY4"), Some.Region("EE0")],
        };

        Assert.That(new RegionRule().Outcome(profile, terms), Is.EqualTo(expected));
    }

    [Test]
    public void AResultByCountryNamesTheCountryAsItsField()
    {
        EligibilityTerms terms = new() { Regions = [Some.Region("DE8")] };
        var result = new RegionRule().Result(Some.Profile(country: "FR"), terms);

        Assert.That(result, Is.EqualTo(new RuleResult(
            "region", "country", new Codes(CodeKind.Country, ["FR"]),
            new Limit(Relation.OneOf, new Codes(CodeKind.Region, ["DE8"])), Verdict.Ineligible,
            "eligibility.regions")));
    }
}
