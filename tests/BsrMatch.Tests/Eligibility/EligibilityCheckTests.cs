using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class EligibilityCheckTests
{
    [Test]
    public void AProgrammeWithoutConditionsAdmitsEveryone()
    {
        var result = EligibilityCheck.Check(Some.Profile(), Some.Programme(), Some.Day);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Eligible));
        Assert.That(result.Rules, Is.Empty);
        Assert.That(result.MissingFields, Is.Empty);
        Assert.That(result.NearMiss, Is.Null);
    }

    [Test]
    public void OneFailureOutweighsEverything()
    {
        var result = Check(Some.Profile(country: "LV", employees: 62),
            new() { MaxEmployees = 50, TrlMin = 4 });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Ineligible));
    }

    [Test]
    public void AMissingValueIsNeitherAYesNorANo()
    {
        var result = Check(Some.Profile(country: "LV"), new() { MaxEmployees = 50 });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(result.MissingFields, Is.EqualTo(["employees"]));
    }

    [Test]
    public void MissingFieldsAreToldOnceEachInTheOrderOfTheRules()
    {
        var result = EligibilityCheck.Check(Some.Profile(), Some.Programme(
            countries: ["LV"],
            eligibility: new()
            {
                Sizes = [SizeClass.Micro],
                MaxEmployees = 50,
                MaxTurnoverEur = 1e6,
                MinAgeYears = 1,
                MaxAgeYears = 5,
                TrlMin = 2,
            }), Some.Day);

        string[] expected = ["country", "employees", "turnoverEur", "founded", "trl"];
        Assert.That(result.MissingFields, Is.EqualTo(expected));
    }

    [Test]
    public void AValueThatIsOnlyTooCoarseIsNotMissing()
    {
        var result = Check(Some.Profile(country: "LV", sector: "C"), new() { Sectors = [Some.Nace("28")] });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Unknown));
        Assert.That(result.MissingFields, Is.Empty);
    }

    [Test]
    public void ANearMissSaysWhatWouldHaveToBeDifferent()
    {
        var result = Check(Some.Profile(country: "LV", employees: 62), new() { MaxEmployees = 50 });

        Assert.That(RuleWords.NearMiss(Phrases.English, result.NearMiss!),
            Is.EqualTo("Eligible if headcount were at most 50 (it is 62: 12 over)."));
    }

    [Test]
    public void ANearMissPromisesNothingWhileAnotherConditionIsUnknown()
    {
        var firm = Some.Profile(country: "LV", employees: 62);
        var result = Check(firm, new() { MaxEmployees = 50, TrlMin = 4 });

        Assert.That(RuleWords.NearMiss(Phrases.English, result.NearMiss!),
            Is.EqualTo("Possibly eligible if headcount were at most 50 (it is 62: 12 over)."));
    }

    [Test]
    public void TwoFailuresAreNoNearMiss()
    {
        var result = Check(Some.Profile(country: "FR", employees: 62), new() { MaxEmployees = 50 });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Ineligible));
        Assert.That(result.NearMiss, Is.Null);
    }

    [Test]
    public void TwoLimitsOnTheSameFigureAreOneNearMissAndTheTighterTells()
    {
        var result = Check(Some.Profile(country: "LV", employees: 62, turnoverEur: 1e6),
            new() { MaxEmployees = 40, Sizes = [SizeClass.Micro, SizeClass.Small] });

        Assert.That(result.NearMiss?.AnyOf.Single().Limit.Value, Is.EqualTo(new Figure(40, Unit.Staff)));
    }

    [Test]
    public void AFirmsOwnStaffAndItsGroupsAreTwoThings()
    {
        var firm = Some.Profile(country: "LV", employees: 62, turnoverEur: 1e6,
            partners: [new(Ownership.Linked, null, null, new(238, 1e6, null))]);
        var result = Check(firm,
            new() { MaxEmployees = 50, Sizes = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium] });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Ineligible));
        Assert.That(result.NearMiss, Is.Null);
    }

    [Test]
    public void ABandBesideAMissingFieldIsToldToo()
    {
        var result = Check(Some.Profile(country: "LV", employees: Amount.Between(5, 60)),
            new() { Sizes = [SizeClass.Micro] });

        Assert.That(result.Rules[^1].MissingFields, Is.EqualTo(["turnoverEur"]));
        Assert.That(result.Rules[^1].CoarseFields, Is.EqualTo(["employees"]));
    }

    [Test]
    public void PartnersNeededInAnApplicationAreToldAndNotJudged()
    {
        var programme = Some.Programme(eligibility: new() { ConsortiumMin = 3 });

        Assert.That(EligibilityCheck.Check(Some.Profile(), programme, Some.Day).Rules, Is.Empty);
        Assert.That(MatchWords.Notes(Phrases.English, programme),
            Is.EqualTo(["Partners needed in an application: at least 3."]));
    }

    [TestCase(null)]
    [TestCase(1)]
    public void AFirmThatMayApplyAloneIsToldNothing(int? consortiumMin)
    {
        var programme = Some.Programme(eligibility: new() { ConsortiumMin = consortiumMin });

        Assert.That(MatchWords.Notes(Phrases.English, programme), Is.Empty);
    }

    private static EligibilityResult Check(SmeProfile profile, EligibilityTerms terms) =>
        EligibilityCheck.Check(profile, Some.Programme(countries: ["LV"], eligibility: terms), Some.Day);
}
