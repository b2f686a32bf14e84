using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class EligibilityProperties
{
    private static readonly string[] Countries = ["LV", "DE", "FR"];
    private static readonly string[] Regions = ["LV006", "DE80N", "FRB0"];
    private static readonly string[] Sectors = ["28.93", "62.01", "C"];

    private static readonly Programme Strict = Some.Programme(
        countries: ["LV", "DE"],
        eligibility: new()
        {
            Regions = [Some.Region("LV"), Some.Region("DE80")],
            OrganisationTypes = [OrganisationType.Company],
            Sizes = [SizeClass.Micro, SizeClass.Small],
            MinEmployees = 3,
            MaxEmployees = 40,
            MaxTurnoverEur = 9e6,
            MaxBalanceSheetEur = 8e6,
            MinAgeYears = 2,
            MaxAgeYears = 12,
            Sectors = [Some.Nace("C"), Some.Nace("62")],
            ExcludedSectors = [Some.Nace("28")],
            TrlMin = 3,
            TrlMax = 8,
        });

    [FsCheck.NUnit.Property]
    public bool HidingAValueNeverTurnsAYesIntoANoOrANoIntoAYes(uint seed, uint hidden)
    {
        var whole = EligibilityCheck.Check(Firm(seed), Strict, Some.Day);
        var blank = EligibilityCheck.Check(Hide(Firm(seed), hidden), Strict, Some.Day);
        return blank.Rules.Zip(whole.Rules).All(pair =>
            pair.First.Outcome == Verdict.Unknown || pair.First.Outcome == pair.Second.Outcome);
    }

    [FsCheck.NUnit.Property]
    public bool TheVerdictIsTheLeastOutcome(uint seed, uint hidden)
    {
        var result = EligibilityCheck.Check(Hide(Firm(seed), hidden), Strict, Some.Day);
        return result.Verdict == result.Rules.Min(rule => rule.Outcome);
    }

    [FsCheck.NUnit.Property]
    public bool ThereIsANearMissExactlyWhenOneRuleFails(uint seed, uint hidden)
    {
        var result = EligibilityCheck.Check(Hide(Firm(seed), hidden), Strict, Some.Day);
        var failures = result.Rules.Count(rule => rule.Outcome == Verdict.Ineligible);
        return (failures == 1) == (result.NearMiss is not null);
    }

    [FsCheck.NUnit.Property]
    public bool MissingFieldsAreAbsentAndToldOnce(uint seed, uint hidden)
    {
        var profile = Hide(Firm(seed), hidden);
        var missing = EligibilityCheck.Check(profile, Strict, Some.Day).MissingFields;
        return missing.Distinct().Count() == missing.Count && missing.All(field => IsAbsent(profile, field));
    }

    private static bool IsAbsent(SmeProfile profile, string field) => field switch
    {
        "country" => profile.Country is null,
        "region" => profile.Region is null,
        "organisationType" => profile.OrganisationType is null,
        "employees" => profile.Employees is null,
        "turnoverEur" => profile.TurnoverEur is null,
        "balanceSheetEur" => profile.BalanceSheetEur is null,
        "founded" => profile.Founded is null,
        "sector" => profile.Sector is null,
        "trl" => profile.Trl is null,
        _ => false,
    };

    private static SmeProfile Firm(uint seed)
    {
        var place = (int)(seed % 3);
        return Some.Profile(
            country: Countries[place],
            region: Regions[place],
            organisationType: seed % 5 == 0 ? OrganisationType.University : OrganisationType.Company,
            employees: seed / 3 % 60,
            turnoverEur: seed / 7 % 14 * 1e6,
            balanceSheetEur: seed / 11 % 14 * 1e6,
            founded: 2026 - (int)(seed / 13 % 16),
            sector: Sectors[seed / 17 % 3],
            trl: 1 + (int)(seed / 19 % 9));
    }

    private static SmeProfile Hide(SmeProfile firm, uint hidden) => firm with
    {
        Country = (hidden & 1) == 0 ? firm.Country : null,
        Region = (hidden & 2) == 0 ? firm.Region : null,
        OrganisationType = (hidden & 4) == 0 ? firm.OrganisationType : null,
        Employees = (hidden & 8) == 0 ? firm.Employees : null,
        TurnoverEur = (hidden & 16) == 0 ? firm.TurnoverEur : null,
        BalanceSheetEur = (hidden & 32) == 0 ? firm.BalanceSheetEur : null,
        Founded = (hidden & 64) == 0 ? firm.Founded : null,
        Sector = (hidden & 128) == 0 ? firm.Sector : null,
        Trl = (hidden & 256) == 0 ? firm.Trl : null,
    };
}
