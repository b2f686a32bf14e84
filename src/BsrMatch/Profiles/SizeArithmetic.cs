namespace BsrMatch.Profiles;

/// <summary>Writes the size arithmetic down, step by step, from the same parts it was worked out
/// with.</summary>
internal static class SizeArithmetic
{
    private static readonly SizeFigure[] Figures = Enum.GetValues<SizeFigure>();

    public static IReadOnlyList<SizeStep> Of(
        SmeProfile profile, in GroupFigures figures, SizeRange thisYear, TwoYearRule years,
        IReadOnlyList<SizeClass> possible)
    {
        var steps = new List<SizeStep> { new OwnFiguresStep(GroupFigures.OwnYear(profile)) };
        if (Remark(profile) is { } remark) steps.Add(remark);
        for (var i = 0; i < profile.Partners.Count; i++) steps.Add(Tie(profile.Partners[i], i));
        var ties = GroupFigures.HasAddingTies(profile);
        foreach (var figure in Figures)
            if (ties) steps.Add(new SumStep(figure, figures[figure].Sum));
        foreach (var figure in Figures)
            if (Ceiling(figure, figures[figure].Sum) is { } ceiling) steps.Add(ceiling);

        // Under public control neither figures nor years count.
        if (TieWeight.IsPublicControl(profile.Partners))
            steps.Add(new PublicControlStep(TieWeight.PublicShare(profile.Partners)));
        else
            steps.Add(Years(profile, thisYear, years));
        steps.Add(new ResultStep(possible));
        return steps;
    }

    /// <summary>Those of the steps that rest on no answer of the firm's.</summary>
    public static IReadOnlyList<SizeStep> Assumed(SmeProfile profile, SizeRange thisYear, TwoYearRule years)
    {
        if (Remark(profile) is { Kind: SizeStepKind.TakenAsAutonomous } remark) return [remark];
        return years.Kind != SizeStepKind.YearBeforeOfTiesUnknown
            || TieWeight.IsPublicControl(profile.Partners)
                ? []
                : [Years(profile, thisYear, years)];
    }

    private static RemarkStep? Remark(SmeProfile profile)
    {
        if (GroupFigures.HasUnnamedTies(profile)) return new(SizeStepKind.TiesNotNamed, "6(2)");
        if (profile.Ownership == Ownership.Autonomous && GroupFigures.HasAddingTies(profile))
            return new(SizeStepKind.AutonomousContradicted, "3(1)");
        if (profile.Partners.Count > 0) return null;
        return profile.Ownership is null
            ? new(SizeStepKind.TakenAsAutonomous, "3(1)")
            : new(SizeStepKind.SaidAutonomous, "3(1)");
    }

    private static TieStep Tie(PartnerFirm tie, int index)
    {
        var weight = TieWeight.Of(tie);
        var article = weight.Reason switch
        {
            SizeStepKind.BelowAQuarter => "3(1)",
            SizeStepKind.ExemptInvestor or SizeStepKind.ExemptBusinessAngel => "3(2)",
            SizeStepKind.MajorityInFull => "3(3)",
            _ => "6(2)",
        };
        var adds = weight.Greatest == 0 ? null : new YearFigures(
            Part(tie.Figures.Employees), Part(tie.Figures.TurnoverEur), Part(tie.Figures.BalanceSheetEur));
        return new(weight.Reason, article, index, tie, Amount.Between(weight.Least, weight.Greatest), adds);

        Amount? Part(Amount? figure) => figure is null ? null : FigureRange.Part(figure, weight);
    }

    private static CeilingStep? Ceiling(SizeFigure figure, Amount sum)
    {
        if (sum == Amount.AtLeast(0)) return null;
        var classes = SizeCeilings.Classes(figure, sum);
        var held = classes.Least == SizeClass.Large ? SizeClass.Medium : classes.Least;
        bool? isWithin = !classes.IsCertain ? null : classes.Least != SizeClass.Large;
        var article = held switch
        {
            SizeClass.Micro => "2(3)",
            SizeClass.Small => "2(2)",
            _ => "2(1)",
        };
        return new(article, figure, sum, held, SizeCeilings.Of(figure, held), isWithin);
    }

    private static YearsStep Years(SmeProfile profile, SizeRange thisYear, TwoYearRule years)
    {
        var isGiven = years.Kind != SizeStepKind.OneYearGiven;
        return new(years.Kind, isGiven ? profile.PreviousYear : null, thisYear.Classes,
            isGiven ? years.YearBefore.Classes : []);
    }
}
