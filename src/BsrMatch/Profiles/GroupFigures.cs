namespace BsrMatch.Profiles;

/// <summary>Staff and money of a firm with those of its ties added (Article 6 of the Annex).</summary>
internal readonly record struct GroupFigures(
    FigureRange Headcount, FigureRange Turnover, FigureRange BalanceSheet)
{
    /// <summary>The figures of the last accounting year.</summary>
    public static GroupFigures Current(SmeProfile profile)
    {
        var sum = Own(OwnYear(profile));
        foreach (var tie in profile.Partners)
        {
            var weight = TieWeight.Of(tie);
            sum = new(
                sum.Headcount.Plus(tie.Figures.Employees, weight),
                sum.Turnover.Plus(tie.Figures.TurnoverEur, weight),
                sum.BalanceSheet.Plus(tie.Figures.BalanceSheetEur, weight));
        }

        return HasUnnamedTies(profile) ? sum.WithUnknownTies() : sum;
    }

    /// <summary>The firm's own figures of one year, without those of ties.</summary>
    public static GroupFigures Own(YearFigures year) => new(
        FigureRange.Own(year.Employees),
        FigureRange.Own(year.TurnoverEur),
        FigureRange.Own(year.BalanceSheetEur));

    public static YearFigures OwnYear(SmeProfile profile) =>
        new(profile.Employees, profile.TurnoverEur, profile.BalanceSheetEur);

    /// <summary>Whether ties add to the firm's own figures, be it by an amount nobody knows.</summary>
    public static bool HasAddingTies(SmeProfile profile)
    {
        foreach (var tie in profile.Partners)
            if (TieWeight.Of(tie).Greatest > 0) return true;
        return HasUnnamedTies(profile);
    }

    /// <summary>
    /// Whether the firm says that it is tied but names no such tie. Of its sums only the lower bound is
    /// known.
    /// </summary>
    public static bool HasUnnamedTies(SmeProfile profile) => profile.Ownership switch
    {
        Ownership.Partner =>
            !profile.Partners.Any(tie => TieWeight.Of(tie).Reason != SizeStepKind.BelowAQuarter),
        Ownership.Linked => !profile.Partners.Any(tie => TieWeight.Of(tie).Least == 1),
        _ => false,
    };

    public FigureRange this[SizeFigure figure] => figure switch
    {
        SizeFigure.Headcount => Headcount,
        SizeFigure.Turnover => Turnover,
        _ => BalanceSheet,
    };

    private GroupFigures WithUnknownTies() => new(
        Headcount.WithUnknownTies(), Turnover.WithUnknownTies(), BalanceSheet.WithUnknownTies());
}
