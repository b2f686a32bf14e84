using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class CountryRuleTests
{
    [TestCase("LV", null, Verdict.Eligible)]
    [TestCase("FR", null, Verdict.Ineligible)]
    [TestCase(null, null, Verdict.Unknown)]
    [TestCase(null, "LV006", Verdict.Eligible)]
    [TestCase(null, "FRB", Verdict.Ineligible)]
    [TestCase(null, "EL30", Verdict.Eligible, Description = "NUTS spells Greece EL.")]
    public void TheCountryDecidesAndARegionTellsIt(string? country, string? region, Verdict expected)
    {
        var programme = Some.Programme(countries: ["LV", "GR"]);
        var profile = Some.Profile(country: country, region: region);
        var result = new CountryRule().Check(profile, programme);

        Assert.That(result!.Outcome, Is.EqualTo(expected));
    }

    [TestCase("RE", null, "FR", Verdict.Eligible)]
    [TestCase("FR", null, "RE", Verdict.Unknown)]
    [TestCase("FR", "FRY4", "RE", Verdict.Eligible)]
    [TestCase("FR", "FRB", "RE", Verdict.Ineligible)]
    [TestCase(null, "PF", "FR", Verdict.Eligible)]
    [TestCase("DE", "LV00A", "LV", Verdict.Unknown, Description = "The two contradict each other.")]
    [TestCase("DE", "LV00A", "EE", Verdict.Ineligible, Description = "Neither lies in it.")]
    public void ATerritoryIsPartOfItsState(string? country, string? region, string admitted, Verdict expected)
    {
        var profile = Some.Profile(country: country, region: region);
        var result = new CountryRule().Check(profile, Some.Programme(countries: [admitted]));

        Assert.That(result!.Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void TheResultQuotesValueLimitAndSource()
    {
        var programme = Some.Programme(countries: ["EE", "LT", "LV"]);

        Assert.That(new CountryRule().Check(Some.Profile(country: "FR"), programme), Is.EqualTo(
            new RuleResult("country", "country", new Codes(CodeKind.Country, ["FR"]),
                new Limit(Relation.OneOf, new Codes(CodeKind.Country, ["EE", "LT", "LV"])),
                Verdict.Ineligible, "countries")));
    }
}
