using BsrMatch.Profiles;
using BsrMatch.Tests.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

/// <summary>
/// Firms drawn from a seed, none of whose answers contradict each other, and the same firms known less well. Figures
/// are numbers or bands, of ties and of the year before too; codes are of any version.
/// </summary>
internal static class SomeFirms
{
    // Each country with regions of several versions, from narrow to wide.
    private static readonly (string Country, string[] Regions)[] Places =
    [
        ("LV", ["LV006", "LV007", "LV008", "LV00A", "LV00C", "LV00"]), ("DE", ["DE80N", "DE80", "DE300", "DEG0N"]),
        ("PL", ["PL12", "PL127", "PL633", "PL91", "PL34"]), ("NO", ["NO074", "NO073", "NO05", "NO0A2"]),
        ("EE", ["EE006", "EE009", "EE001"]), ("LT", ["LT00A", "LT011", "LT001"]), ("FI", ["FI1D3", "FI1DC", "FI200"]),
        ("FR", ["FR101", "FRY4", "FRA40", "FR8"]), ("BY", ["BY"]), ("AX", ["FI200"]), ("RE", ["FRY4"]),
    ];

    private static readonly (string Code, string Version)[] Sectors =
    [
        ("28.93", "2"), ("30.1", "2"), ("62.01", "2"), ("61.20", "2"), ("82.99", "2"), ("43", "2"), ("J", "2"),
        ("C", "2"), ("12", "2"), ("62.10", "2.1"), ("62.20", "2.1"), ("68.12", "2.1"), ("95.31", "2.1"),
        ("20.16", "2.1"), ("61", "2.1"), ("K", "2.1"),
    ];

    /// <summary>Mixes two small seeds into one that differs in every bit.</summary>
    public static uint Mix(uint seed, uint more)
    {
        var mixed = (seed * 2_654_435_761) ^ ((more + 1) * 2_246_822_519);
        mixed = (mixed ^ (mixed >> 15)) * 2_246_822_519;
        return mixed ^ (mixed >> 13);
    }

    /// <summary>A firm that tells everything, some of it in bands.</summary>
    public static SmeProfile Firm(uint seed)
    {
        var random = new Random((int)(seed % int.MaxValue));
        var (country, regions) = Places[random.Next(Places.Length)];
        var sector = Sectors[random.Next(Sectors.Length)];
        var figures = SomeBands.Firm(seed / 3);
        var founded = 2026 - random.Next(30);
        return figures with
        {
            Country = Some.Country(country),
            Region = Some.Region(regions[random.Next(regions.Length)]),
            OrganisationType = random.Next(3) > 0
                ? OrganisationType.Company
                : (OrganisationType)random.Next(1, 7),
            Founded = founded,
            Sector = Some.Nace(sector.Code, sector.Version),
            Trl = random.Next(1, 10),
            // A firm this young has no year before its last one.
            PreviousYear = founded < 2025 ? figures.PreviousYear : null,
            Partners = [.. figures.Partners.Select(tie => Agreeing(tie, random))],
        };
    }

    /// <summary>The same firm, each of whose figures is a number within its band.</summary>
    public static SmeProfile Exact(SmeProfile firm) => firm with
    {
        Employees = Low(firm.Employees),
        TurnoverEur = Low(firm.TurnoverEur),
        BalanceSheetEur = Low(firm.BalanceSheetEur),
        PreviousYear = null,
        Ownership = null,
        Partners = [],
    };

    /// <summary>
    /// The same firm with some answers left out. What has a meaning when it is left out stays: ties, the year before
    /// and the kind of an investor.
    /// </summary>
    public static SmeProfile Hide(SmeProfile firm, uint hidden) => firm with
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
        PreviousYear = firm.PreviousYear is { } year && (hidden & 512) != 0
            ? year with { TurnoverEur = null, BalanceSheetEur = null }
            : firm.PreviousYear,
        Partners = (hidden & 1024) == 0 ? firm.Partners : [.. firm.Partners.Select(WithoutFigures)],
    };

    /// <summary>The same firm with wider codes: one level up for its region and its sector.</summary>
    public static SmeProfile Widen(SmeProfile firm) => firm with
    {
        Region = firm.Region is { Value: { Length: > 2 } region } ? Some.Region(region[..^1]) : firm.Region,
        Sector = firm.Sector is { } sector ? Wider(sector) : null,
    };

    private static NaceCode Wider(NaceCode sector) => sector.Level switch
    {
        NaceLevel.Section => sector,
        NaceLevel.Division => Some.Nace($"{sector.Section}", sector.Version),
        NaceLevel.Group => Some.Nace($"{sector}"[..2], sector.Version),
        _ => Some.Nace($"{sector}"[..4], sector.Version),
    };

    // What is called a partner holds a quarter to a half: to leave the share out says just that.
    private static PartnerFirm Agreeing(PartnerFirm tie, Random random) => tie with
    {
        Share = tie.Relation == Ownership.Linked ? null : random.Next(25, 51) / 100.0,
    };

    private static PartnerFirm WithoutFigures(PartnerFirm tie) => tie with
    {
        Share = null,
        Figures = new YearFigures(null, null, null),
    };

    private static Amount? Low(Amount? amount) => Amount.Exactly(amount?.Low ?? 7);
}
