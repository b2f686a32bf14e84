namespace BsrMatch.Profiles;

/// <summary>
/// Works out a firm's size class under the Annex to Commission Recommendation 2003/361/EC (OJ L 124,
/// 20.5.2003, p. 36), as explained in the Commission's User guide to the SME Definition (2020,
/// doi:10.2873/255862).
/// </summary>
/// <remarks>
/// <para>Micro: fewer than 10 annual work units, and turnover or balance sheet of at most EUR 2 million.
/// Small: fewer than 50, and at most EUR 10 million of either. Medium: fewer than 250, and turnover of at
/// most EUR 50 million or balance sheet of at most 43. Large: everything else.</para>
/// <para>Partner firms (a holding of 25% to 50%) add their figures by their share, linked firms in full;
/// below 25%, and for the exempt investors of Article 3(2) unless they are linked, nothing is added. A firm
/// of which public bodies hold 25% or more is no SME (Article 3(4)). A firm that names no ties is taken to be
/// autonomous.</para>
/// <para>A class changes only after two consecutive years (Article 4(2)). That is applied where the previous
/// year's figures are given; it does not see changes of ownership, which count at once.</para>
/// </remarks>
public static class SizeCalculator
{
    /// <summary>Finds the classes that fit what the profile tells; a missing value may be anything.</summary>
    public static SizeAssessment Calculate(SmeProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var figures = GroupFigures.Current(profile);
        if (TieWeight.IsPublicControl(profile.Partners)) return Assess(figures, SizeRange.NoSme, []);

        var thisYear = SizeRange.Of(figures);
        var missing = Missing(figures, thisYear);
        if (profile.PreviousYear is not { } year) return Assess(figures, thisYear, missing);

        var previous = SizeRange.Of(GroupFigures.Previous(profile, year));
        var confirmed = thisYear.Given(previous);
        if (confirmed != thisYear && !previous.IsCertain) missing.Add("previousYear");
        return Assess(figures, confirmed, missing);
    }

    private static SizeAssessment Assess(in GroupFigures group, SizeRange range, List<string> missing) => new(
        range.Classes, group.Headcount.Exact, group.Turnover.Exact, group.BalanceSheet.Exact, missing);

    // Money is asked for only where it can change the class, and one of its two figures at a time: a low
    // turnover makes the balance sheet needless.
    private static List<string> Missing(in GroupFigures figures, SizeRange thisYear)
    {
        if (thisYear.IsCertain) return [];
        var staff = figures.Headcount;
        var money = SizeRange.OfMoney(figures);
        var staffMatters = SizeCeilings.OfHeadcount(staff.High) > thisYear.Least;
        var moneyMatters = money.Greatest > thisYear.Least;
        var (turnover, balance) = (figures.Turnover, figures.BalanceSheet);
        var turnoverHelps = moneyMatters && SizeCeilings.OfTurnover(turnover.Low) < money.Greatest;
        var balanceHelps = moneyMatters && SizeCeilings.OfBalanceSheet(balance.Low) < money.Greatest;

        var missing = new List<string>();
        if (staffMatters && staff.OwnMissing) missing.Add("employees");
        if (turnoverHelps && turnover.OwnMissing) missing.Add("turnoverEur");
        if (!turnoverHelps && balanceHelps && balance.OwnMissing) missing.Add("balanceSheetEur");
        var tiesMatter = (staffMatters && staff.TiesMissing) || (turnoverHelps && turnover.TiesMissing)
            || (balanceHelps && balance.TiesMissing);
        if (tiesMatter) missing.Add("partners");
        return missing;
    }
}
