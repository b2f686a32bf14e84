namespace BsrMatch.Profiles;

/// <summary>Staff and money of a firm with those of its ties added (Article 6 of the Annex).</summary>
internal readonly record struct GroupFigures(
    FigureRange Headcount, FigureRange Turnover, FigureRange BalanceSheet)
{
    /// <summary>The figures of the last accounting year.</summary>
    public static GroupFigures Current(SmeProfile profile)
    {
        var sum = Own(new(profile.Employees, profile.TurnoverEur, profile.BalanceSheetEur));
        foreach (var tie in profile.Partners)
        {
            var weight = TieWeight.Of(tie);
            sum = new(
                sum.Headcount.Plus(tie.Figures.Employees, weight),
                sum.Turnover.Plus(tie.Figures.TurnoverEur, weight),
                sum.BalanceSheet.Plus(tie.Figures.BalanceSheetEur, weight));
        }

        return HasUnlistedTies(profile) ? sum.WithUnknownTies() : sum;
    }

    /// <summary>The figures of the year before; a profile does not tell those of the ties then.</summary>
    public static GroupFigures Previous(SmeProfile profile, YearFigures year)
    {
        var own = Own(year);
        var adds = profile.Partners.Any(tie => TieWeight.Of(tie).Greatest > 0);
        return adds || HasUnlistedTies(profile) ? own.WithUnknownTies() : own;
    }

    private static GroupFigures Own(YearFigures year) => new(
        FigureRange.Own(year.Employees),
        FigureRange.Own(year.TurnoverEur),
        FigureRange.Own(year.BalanceSheetEur));

    // A firm that says it is tied but does not list by whom has figures we know only the lower bound of.
    private static bool HasUnlistedTies(SmeProfile profile) => profile.Ownership switch
    {
        Ownership.Partner => profile.Partners.Count == 0,
        Ownership.Linked => !profile.Partners.Any(tie => TieWeight.Of(tie).Least == 1),
        _ => false,
    };

    private GroupFigures WithUnknownTies() => new(
        Headcount.WithUnknownTies(), Turnover.WithUnknownTies(), BalanceSheet.WithUnknownTies());
}
