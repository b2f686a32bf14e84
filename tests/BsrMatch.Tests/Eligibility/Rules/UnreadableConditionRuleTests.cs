using BsrMatch.Catalogue;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class UnreadableConditionRuleTests
{
    private static readonly EligibilityTerms Terms = new()
    {
        Unreadable = ["regions: Atlantis", "maxEmployees: few"],
    };

    [Test]
    public void NobodyCanTellWhateverTheFirmSays()
    {
        var result = new UnreadableConditionRule().Result(Some.Profile(region: "FRH", employees: 3), Terms);

        Assert.That(result.Outcome, Is.EqualTo(Verdict.Unknown));
        Assert.That(RuleNotation.Limit(result.Limit), Is.EqualTo("regions: Atlantis and maxEmployees: few"));
        Assert.That(result.Source, Is.EqualTo("eligibility.unreadable"));
    }

    [Test]
    public void NothingTheFirmCouldAddWouldSettleIt()
    {
        var result = EligibilityCheck.Check(Some.Profile(), Some.Programme(eligibility: Terms), Some.Day);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(result.MissingFields, Is.Empty);
    }

    [Test]
    public void AnotherConditionStillRefuses()
    {
        var result = EligibilityCheck.Check(Some.Profile(country: "LV"),
            Some.Programme(countries: ["FR"], eligibility: Terms), Some.Day);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Ineligible));
        Assert.That(RuleWords.NearMiss(Phrases.English, result.NearMiss!),
            Is.EqualTo("Possibly eligible if the country were France (it is Latvia)."));
    }
}
