using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Support;

/// <summary>For every rule a programme that states it, with firms that meet it, fail it, leave it blank and
/// answer too coarsely.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Programme">A programme with this one condition.</param>
/// <param name="Meets">A firm that meets it.</param>
/// <param name="Fails">A firm that fails it.</param>
/// <param name="Coarse">A firm whose answer is too coarse; null where there is no such thing.</param>
internal sealed record RuleCase(
    string Rule, Programme Programme, SmeProfile? Meets, SmeProfile? Fails, SmeProfile? Coarse)
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("country", Some.Programme(countries: ["DE", "LV", "PL"]), Some.Profile(country: "LV"),
            Some.Profile(country: "FR"), null),
        Of("region", new() { Regions = [Some.Region("DE8"), Some.Region("LV00A")] },
            Some.Profile(region: "DE80N"), Some.Profile(region: "FRB"), Some.Profile(region: "DE")),
        Of("organisation-type",
            new() { OrganisationTypes = [OrganisationType.Company, OrganisationType.Incubator] },
            Some.Profile(organisationType: OrganisationType.Company),
            Some.Profile(organisationType: OrganisationType.University), null),
        Of("size", new() { Sizes = [SizeClass.Micro, SizeClass.Small] },
            Some.Profile(employees: 12, turnoverEur: 1e6), Some.Profile(employees: 62, turnoverEur: 1e6),
            Some.Profile(employees: Amount.Between(40, 60), turnoverEur: 1e6)),
        Of("min-employees", new() { MinEmployees = 10 }, Some.Profile(employees: 12),
            Some.Profile(employees: 3), Some.Profile(employees: Amount.Below(50))),
        Of("max-employees", new() { MaxEmployees = 50 }, Some.Profile(employees: 12),
            Some.Profile(employees: 62), Some.Profile(employees: Amount.AtLeast(40))),
        Of("max-turnover", new() { MaxTurnoverEur = 10e6 }, Some.Profile(turnoverEur: 2.5e6),
            Some.Profile(turnoverEur: 12.5e6), Some.Profile(turnoverEur: Amount.Between(2e6, 50e6))),
        Of("max-balance-sheet", new() { MaxBalanceSheetEur = 43e6 }, Some.Profile(balanceSheetEur: 1e6),
            Some.Profile(balanceSheetEur: 44e6), Some.Profile(balanceSheetEur: Amount.Above(10e6))),
        Of("min-age", new() { MinAgeYears = 3 }, Some.Profile(founded: 2001), Some.Profile(founded: 2026),
            Some.Profile(founded: 2023)),
        Of("max-age", new() { MaxAgeYears = 1 }, Some.Profile(founded: 2026), Some.Profile(founded: 2001),
            Some.Profile(founded: 2024)),
        Of("sector", new() { Sectors = [Some.Nace("C"), Some.Nace("62")] }, Some.Profile(sector: "28.93"),
            Some.Profile(sector: "45.20"), Some.Profile(sector: "J")),
        Of("sector", new() { Sectors = [Some.Nace("F")] }, Some.Profile(sector: "68.12", naceVersion: "2.1"),
            Some.Profile(sector: "46.71", naceVersion: "2.1"), Some.Profile(sector: "F", naceVersion: "2.1")),
        Of("excluded-sector", new() { ExcludedSectors = [Some.Nace("A"), Some.Nace("12")] },
            Some.Profile(sector: "62.01"), Some.Profile(sector: "01.41"), Some.Profile(sector: "C")),
        Of("min-trl", new() { TrlMin = 5 }, Some.Profile(trl: 7), Some.Profile(trl: 3), null),
        Of("max-trl", new() { TrlMax = 4 }, Some.Profile(trl: 2), Some.Profile(trl: 8), null),
        Of("unreadable-condition", new() { Unreadable = ["regions: Atlantis"] }, null, null, null),
    ];

    private static RuleCase Of(string rule, EligibilityTerms terms, SmeProfile? meets, SmeProfile? fails,
        SmeProfile? coarse) => new(rule, Some.Programme(eligibility: terms), meets, fails, coarse);
}
