namespace BsrMatch.Profiles;

/// <summary>The fields of a profile that would narrow a size class.</summary>
/// <param name="Missing">Those that are absent.</param>
/// <param name="Coarse">Those that are given, but as a band that leaves the class open.</param>
internal readonly record struct SizeGaps(IReadOnlyList<string> Missing, IReadOnlyList<string> Coarse)
{
    private static readonly SizeGaps None = new([], []);

    public static SizeGaps Of(
        SmeProfile profile, in GroupFigures figures, SizeRange thisYear, TwoYearRule years)
    {
        if (years.Classes.IsCertain) return None;
        if (years.Kind != SizeStepKind.YearBeforeOpen) return OfYear(figures, thisYear);

        var last = GroupFigures.HasAddingTies(profile) ? OfYear(figures, thisYear) : None;
        var own = GroupFigures.Own(profile.PreviousYear!);
        var before = OfYear(own, SizeRange.Of(own));
        const string field = "previousYear";
        return before.Missing.Count > 0 ? last with { Missing = [.. last.Missing, field] }
            : before.Coarse.Count > 0 ? last with { Coarse = [.. last.Coarse, field] }
            : last;
    }

    // Money is asked for only where it can change the class, and one of its two figures at a time: a low
    // turnover makes the balance sheet needless.
    private static SizeGaps OfYear(in GroupFigures figures, SizeRange classes)
    {
        if (classes.IsCertain) return None;
        var money = SizeRange.OfMoney(figures);
        var staff = SizeCeilings.Classes(SizeFigure.Headcount, figures.Headcount.Sum);
        var matters = FigureGaps.None;
        var missing = new List<string>();
        var coarse = new List<string>();
        if (staff.Greatest > classes.Least) Ask(SizeFigure.Headcount, figures);
        if (money.Greatest > classes.Least)
        {
            var turnoverHelps = Helps(SizeFigure.Turnover, figures, money);
            if (turnoverHelps) Ask(SizeFigure.Turnover, figures);
            // Beside a turnover that is told, though coarsely, the other sum may be the easier answer.
            var isOwnWanted = !turnoverHelps || figures.Turnover.Gaps == FigureGaps.OwnBand;
            if (Helps(SizeFigure.BalanceSheet, figures, money))
                Ask(SizeFigure.BalanceSheet, figures, isOwnWanted);
        }

        if (matters.HasFlag(FigureGaps.TiesMissing)) missing.Add("partners");
        else if (matters.HasFlag(FigureGaps.TiesBand)) coarse.Add("partners");
        return new(missing, coarse);

        void Ask(SizeFigure figure, in GroupFigures group, bool isOwnWanted = true)
        {
            var gaps = group[figure].Gaps;
            matters |= gaps;
            if (isOwnWanted && gaps.HasFlag(FigureGaps.OwnMissing)) missing.Add(figure.Spell());
            if (isOwnWanted && gaps.HasFlag(FigureGaps.OwnBand)) coarse.Add(figure.Spell());
        }
    }

    // A figure helps when its least value would bring money to a smaller class.
    private static bool Helps(SizeFigure figure, in GroupFigures figures, SizeRange money) =>
        SizeCeilings.Classes(figure, figures[figure].Sum).Least < money.Greatest;
}
