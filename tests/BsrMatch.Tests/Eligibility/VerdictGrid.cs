using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

/// <summary>What changes from one firm to the next along a line of the grid.</summary>
public enum Axis
{
    Staff,
    Country,
    Sector,
    Turnover,
    BalanceSheet,
}

/// <summary>
/// Companies of every headcount, country, activity and size of purse among those named; the rest of the profile is
/// the same for all.
/// </summary>
internal sealed record VerdictGrid(
    double[] Staff, string[] Countries, (string Code, string Version)[] Sectors, double[] Turnovers,
    double[] BalanceSheets)
{
    // A territory, a neighbour and a country without NUTS beside the ten of the region.
    private static readonly string[] EveryCountry =
        ["BY", "DE", "DK", "EE", "FI", "LT", "LV", "NO", "PL", "SE", "AX", "RE", "FR", "RU"];

    /// <summary>The edges of every limit and one country, activity and sum of each sort.</summary>
    public static VerdictGrid Coarse { get; } = new(
        [0, 4, 5, 9, 9.5, 10, 49, 49.5, 50, 249, 249.5, 250, 300, 499, 500], ["LV", "DK", "BY", "AX", "FR"],
        [("C", "2"), ("28.93", "2"), ("62.01", "2"), ("J", "2"), ("K", "2.1"), ("68.12", "2.1"), ("G", "2")],
        [1e6, 2e6, 5e6, 10e6, 10_000_001, 50_000_001], [2e6, 10_000_001, 43e6, 43_000_001]);

    /// <summary>Every headcount up to 300 and every section, three of Rev. 2.1 that mean something else there
    /// among them.</summary>
    public static VerdictGrid Full { get; } = new(
        [.. Enumerable.Range(0, 301).Select(staff => (double)staff)], EveryCountry,
        [
            .. Enumerable.Range('A', 21).Select(letter => ($"{(char)letter}", "2")),
            ("K", "2.1"), ("M", "2.1"), ("T", "2.1"),
        ],
        [2e6, 10_000_001, 50_000_001], [2e6, 43_000_001]);

    /// <summary>The same with few headcounts.</summary>
    public VerdictGrid WithFewHeadcounts => this with { Staff = [0, 9, 10, 50, 249, 300] };

    /// <summary>Rows of firms that differ only along an axis, one row for each choice of all else.</summary>
    public IEnumerable<IReadOnlyList<SmeProfile>> Lines(Axis axis) =>
        from staff in axis == Axis.Staff ? [Staff] : Staff.Chunk(1)
        from countries in axis == Axis.Country ? [Countries] : Countries.Chunk(1)
        from sectors in axis == Axis.Sector ? [Sectors] : Sectors.Chunk(1)
        from turnovers in axis == Axis.Turnover ? [Turnovers] : Turnovers.Chunk(1)
        from balances in axis == Axis.BalanceSheet ? [BalanceSheets] : BalanceSheets.Chunk(1)
        select Points(staff, countries, sectors, turnovers, balances);

    private static IReadOnlyList<SmeProfile> Points(double[] staff, string[] countries,
        (string Code, string Version)[] sectors, double[] turnovers, double[] balances) =>
    [
        .. from headcount in staff
           from country in countries
           from sector in sectors
           from turnover in turnovers
           from balance in balances
           select Some.Profile(
               country: country, founded: 2022, employees: headcount, turnoverEur: turnover,
               balanceSheetEur: balance, organisationType: OrganisationType.Company, sector: sector.Code,
               naceVersion: sector.Version, trl: 4, language: "en"),
    ];
}
