using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class NearMissTests
{
    private static readonly SmeProfile Firm = Some.Profile(
        country: "FR", region: "FRB", founded: 2018, employees: 300, turnoverEur: 12.5e6,
        balanceSheetEur: 11e6, trl: 3, sector: "45.20", organisationType: OrganisationType.University);

    [Test]
    public void EveryRuleThatCanFailHasASentence()
    {
        var sentences = Terms().Select(terms =>
            Tell(EligibilityCheck.Check(Firm, Some.Programme(eligibility: terms), Some.Day)));

        Assert.That(string.Join('\n', sentences), Is.EqualTo("""
            Eligible if the region were DE8 or LV (it is FRB).
            Eligible if the kind of organisation were company or incubator (it is university).
            Eligible if headcount were under 250 (it is 300: 50 over).
            Eligible if headcount were at least 500 (it is 300: 200 short).
            Eligible if headcount were at most 249.5 (it is 300: 50.5 over).
            Eligible if the annual turnover were at most EUR 10,000,000 (it is EUR 12,500,000: EUR 2,500,000 over).
            Eligible if the balance sheet total were at most EUR 8,000,000 (it is EUR 11,000,000: EUR 3,000,000 over).
            Eligible if the firm's age were at least 10 years (it is 7 or 8 years).
            Eligible if the firm's age were at most 1 year (it is 7 or 8 years).
            Eligible if the sector were NACE C manufacturing or NACE F construction (it is NACE 45.20 in trade).
            Eligible if the sector were anything but NACE G trade and NACE P education (it is NACE 45.20 in trade).
            Eligible if the technology readiness level were at least 5 (it is 3: 2 short).
            Eligible if the technology readiness level were at most 2 (it is 3: 1 over).
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void TheCountryHasASentence()
    {
        var result = EligibilityCheck.Check(Firm, Some.Programme(countries: ["DE", "LV", "PL"]), Some.Day);

        Assert.That(Tell(result),
            Is.EqualTo("Eligible if the country were Germany, Latvia or Poland (it is France)."));
    }

    private static string Tell(EligibilityResult result) =>
        RuleWords.NearMiss(Phrases.English, result.NearMiss!);

    private static EligibilityTerms[] Terms() =>
    [
        new() { Regions = [Some.Region("DE8"), Some.Region("LV")] },
        new() { OrganisationTypes = [OrganisationType.Company, OrganisationType.Incubator] },
        new() { Sizes = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium] },
        new() { MinEmployees = 500 },
        new() { MaxEmployees = 249.5 },
        new() { MaxTurnoverEur = 10e6 },
        new() { MaxBalanceSheetEur = 8e6 },
        new() { MinAgeYears = 10 },
        new() { MaxAgeYears = 1 },
        new() { Sectors = [Some.Nace("C"), Some.Nace("F")] },
        new() { ExcludedSectors = [Some.Nace("G"), Some.Nace("P")] },
        new() { TrlMin = 5 },
        new() { TrlMax = 2 },
    ];
}
