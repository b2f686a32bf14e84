using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class EligibilityProperties
{
    private static readonly Programme Strict = Some.Programme(
        countries: ["LV", "DE", "PL", "FR"],
        eligibility: new()
        {
            Regions = [.. new[] { "LV00A", "LV00B", "DE80", "PL91", "FRY" }.Select(Some.Region)],
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

    // Founding programmes that differ in what they ask, and all invented ones.
    private static readonly Programme[] Programmes =
    [
        Strict, .. PersonaTable.Invented.Programmes,
        .. new[] { "josefin", "basic", "quick-iga", "plastep" }.Select(id => Shipped.Catalogue.Find(id)!),
    ];

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool HidingAValueNeverTurnsAYesIntoANoOrANoIntoAYes(uint seed, uint more, uint hidden)
    {
        var firm = SomeFirms.Firm(SomeFirms.Mix(seed, more));
        return KnowsLess(SomeFirms.Hide(firm, SomeFirms.Mix(hidden, seed)), firm);
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool NeitherDoesWideningABand(uint seed, uint more, uint narrowing)
    {
        var wide = SomeFirms.Firm(SomeFirms.Mix(seed, more));
        return KnowsLess(wide, SomeBands.Narrow(wide, SomeFirms.Mix(narrowing, seed)));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public bool NeitherDoesAWiderRegionOrSector(uint seed, uint more)
    {
        var firm = SomeFirms.Firm(SomeFirms.Mix(seed, more));
        var wider = SomeFirms.Widen(firm);
        return KnowsLess(wider, firm) && KnowsLess(SomeFirms.Widen(wider), wider);
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool TheVerdictIsTheLeastOutcome(uint seed, uint hidden) => Programmes.All(programme =>
    {
        var result = Check(SomeFirms.Hide(SomeFirms.Firm(SomeFirms.Mix(seed, hidden)), hidden), programme);
        return result.Verdict == result.Rules.Min(rule => rule.Outcome);
    });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool AFirmIsANearMissWhenOneThingAloneKeepsItOut(uint seed, uint more, uint hidden)
    {
        var firm = SomeFirms.Exact(SomeFirms.Firm(SomeFirms.Mix(seed, more)));
        return Programmes.All(programme =>
        {
            var result = Check(SomeFirms.Hide(firm, SomeFirms.Mix(hidden, more)), programme);
            var failed = result.Rules.Where(rule => rule.Outcome == Verdict.Ineligible)
                .Select(rule => rule.Rule).ToList();
            return failed switch
            {
                [] => result.NearMiss is null,
                // A size class may need more than one figure to change, and may need only the headcount.
                ["size"] or ["size", "max-employees"] => true,
                ["size", "max-turnover"] or ["size", "max-balance-sheet"] => true,
                [_] => result.NearMiss is not null,
                _ => result.NearMiss is null,
            };
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool MissingFieldsAreAbsentAndToldOnce(uint seed, uint more, uint hidden)
    {
        var profile = SomeFirms.Hide(SomeFirms.Firm(SomeFirms.Mix(seed, more)), SomeFirms.Mix(hidden, seed));
        return Programmes.Select(programme => Check(profile, programme).MissingFields).All(missing =>
            missing.Distinct().Count() == missing.Count && missing.All(field => IsAbsent(profile, field)));
    }

    private static EligibilityResult Check(SmeProfile firm, Programme programme) =>
        EligibilityCheck.Check(firm, programme, Some.Day);

    // Every answer to a profile that says less is unknown or the same; a condition that is not for this kind of
    // organisation is met.
    private static bool KnowsLess(SmeProfile less, SmeProfile more) => Programmes.All(programme =>
    {
        var sharp = Check(more, programme).Rules.ToDictionary(rule => rule.Rule, rule => rule.Outcome);
        return Check(less, programme).Rules.All(rule => rule.Outcome == Verdict.Unknown
            || rule.Outcome == sharp.GetValueOrDefault(rule.Rule, Verdict.Eligible));
    });

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
        "partners" => profile.Ownership is not null || profile.Partners.Any(tie => LeavesGaps(tie.Figures)),
        "previousYear" => profile.PreviousYear is { } year && LeavesGaps(year),
        _ => false,
    };

    private static bool LeavesGaps(YearFigures year) =>
        year.Employees is null || year.TurnoverEur is null || year.BalanceSheetEur is null;
}
