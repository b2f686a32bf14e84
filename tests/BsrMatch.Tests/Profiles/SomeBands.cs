using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

/// <summary>Firms whose figures are bands, drawn from a seed, and the same firms known better.</summary>
internal static class SomeBands
{
    // Around the ceilings of Article 2, in work units and in millions of euro.
    private static readonly double[] Staff = [0, 5, 9.5, 10, 30, 49, 50, 100, 249, 250, 400];
    private static readonly double[] Money = [0, 1e6, 2e6, 2_000_001, 10e6, 20e6, 43e6, 45e6, 50e6, 80e6];

    public static SmeProfile Firm(uint seed)
    {
        var random = new Random((int)(seed % int.MaxValue));
        return Some.Profile(
            employees: Band(random, Staff),
            turnoverEur: Band(random, Money),
            balanceSheetEur: Band(random, Money),
            previousYear: random.Next(3) == 0 ? Year(random) : null,
            ownership: random.Next(6) == 0 ? Ownership.Partner : null,
            partners: [.. Enumerable.Range(0, random.Next(3)).Select(_ => Tie(random))]);
    }

    /// <summary>The same firm with some bands narrowed, often to a number, and some gaps filled.</summary>
    public static SmeProfile Narrow(SmeProfile firm, uint seed)
    {
        var random = new Random((int)(seed % int.MaxValue));
        var own = Narrow(new YearFigures(firm.Employees, firm.TurnoverEur, firm.BalanceSheetEur), random);
        return firm with
        {
            Employees = own.Employees,
            TurnoverEur = own.TurnoverEur,
            BalanceSheetEur = own.BalanceSheetEur,
            PreviousYear = firm.PreviousYear is { } year ? Narrow(year, random) : null,
            Partners = [.. firm.Partners.Select(tie => tie with { Figures = Narrow(tie.Figures, random) })],
        };
    }

    private static PartnerFirm Tie(Random random) => new(
        random.Next(3) == 0 ? Ownership.Linked : Ownership.Partner,
        random.Next(4) == 0 ? null : random.Next(101) / 100.0,
        random.Next(4) == 0 ? (InvestorType)random.Next(9) : null,
        Year(random));

    private static YearFigures Year(Random random) =>
        new(Amount.Between(0, Staff[random.Next(1, Staff.Length)]), Band(random, Money), Band(random, Money));

    private static Amount? Band(Random random, double[] ends)
    {
        var low = random.Next(ends.Length - 1);
        var high = random.Next(low + 1, ends.Length);
        return random.Next(7) switch
        {
            0 => null,
            1 => Amount.Below(ends[high]),
            2 => Amount.Above(ends[low]),
            3 => Amount.AtLeast(ends[low]),
            4 => Amount.Exactly(ends[low]),
            _ => Amount.Between(ends[low], ends[high]),
        };
    }

    private static YearFigures Narrow(YearFigures year, Random random) => new(
        Narrow(year.Employees, Staff, random),
        Narrow(year.TurnoverEur, Money, random),
        Narrow(year.BalanceSheetEur, Money, random));

    private static Amount? Narrow(Amount? amount, double[] ends, Random random)
    {
        if (random.Next(3) == 0) return amount;
        var wide = amount ?? Amount.AtLeast(0);
        var within = Enumerable.Range(0, 40).Select(_ => Band(random, ends))
            .FirstOrDefault(band => band is { } known && wide.Contains(known));
        return within ?? amount;
    }
}
