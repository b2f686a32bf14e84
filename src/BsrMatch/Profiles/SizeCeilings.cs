namespace BsrMatch.Profiles;

/// <summary>
/// The ceilings of Article 2 of the Annex to Recommendation 2003/361/EC (OJ L 124, 20.5.2003, p. 36).
/// Headcount must stay below its ceiling; turnover and balance sheet may reach theirs.
/// </summary>
internal static class SizeCeilings
{
    private static readonly double[] Headcount = [10, 50, 250];
    private static readonly double[] Turnover = [2e6, 10e6, 50e6];
    private static readonly double[] BalanceSheet = [2e6, 10e6, 43e6];

    /// <summary>The ceiling of a class; positive infinity for large firms.</summary>
    public static double Of(SizeFigure figure, SizeClass size) =>
        size == SizeClass.Large ? double.PositiveInfinity : Ceilings(figure)[(int)size];

    /// <summary>The classes one figure leaves room for.</summary>
    public static SizeRange Classes(SizeFigure figure, Amount value) =>
        new(ClassOf(figure, value.Least), ClassOf(figure, value.Greatest));

    /// <summary>The class one figure alone would give.</summary>
    public static SizeClass ClassOf(SizeFigure figure, double value)
    {
        var ceilings = Ceilings(figure);
        var size = 0;
        while (size < ceilings.Length && !IsUnder(figure, value, ceilings[size])) size++;
        return (SizeClass)size;
    }

    /// <summary>All values of a figure from the foot of one class to the ceiling of another.</summary>
    public static Amount Values(SizeFigure figure, SizeClass least, SizeClass greatest)
    {
        var isStaff = figure == SizeFigure.Headcount;
        var low = least == SizeClass.Micro ? 0 : Of(figure, least - 1);
        return new Amount(low, Of(figure, greatest), !isStaff && low > 0, isStaff);
    }

    private static bool IsUnder(SizeFigure figure, double value, double ceiling) =>
        figure == SizeFigure.Headcount ? value < ceiling : value <= ceiling;

    private static double[] Ceilings(SizeFigure figure) => figure switch
    {
        SizeFigure.Headcount => Headcount,
        SizeFigure.Turnover => Turnover,
        _ => BalanceSheet,
    };
}
