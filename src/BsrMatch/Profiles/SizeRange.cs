namespace BsrMatch.Profiles;

/// <summary>
/// The size classes a firm may have, from least to greatest. Classes follow from independent ranges of staff
/// and money through nested ceilings, so the possible ones never have a gap.
/// </summary>
internal readonly record struct SizeRange(SizeClass Least, SizeClass Greatest)
{
    private static readonly SizeClass[] All = Enum.GetValues<SizeClass>();

    private static readonly IReadOnlyList<SizeClass>[] Slices =
    [
        .. from least in All from greatest in All
           select (IReadOnlyList<SizeClass>)[.. All.Where(size => size >= least && size <= greatest)],
    ];

    /// <summary>A firm that is no SME, whatever its figures.</summary>
    public static SizeRange NoSme => new(SizeClass.Large, SizeClass.Large);

    public bool IsCertain => Least == Greatest;

    public IReadOnlyList<SizeClass> Classes => Slices[((int)Least * All.Length) + (int)Greatest];

    /// <summary>The classes of one year's figures: headcount and one of the two sums must fit.</summary>
    public static SizeRange Of(in GroupFigures figures)
    {
        var money = OfMoney(figures);
        return new(
            Max(SizeCeilings.OfHeadcount(figures.Headcount.Low), money.Least),
            Max(SizeCeilings.OfHeadcount(figures.Headcount.High), money.Greatest));
    }

    /// <summary>The classes that money alone allows; the kinder of the two ceilings counts.</summary>
    public static SizeRange OfMoney(in GroupFigures figures) => new(
        OfMoney(figures.Turnover.Low, figures.BalanceSheet.Low),
        OfMoney(figures.Turnover.High, figures.BalanceSheet.High));

    /// <summary>
    /// Applies Article 4(2) of the Annex: a class is gained or lost only after two consecutive years. Where
    /// the year before cannot have been of today's class, the class carried over from earlier years is not
    /// known, and every class between the two years stays possible.
    /// </summary>
    public SizeRange Given(SizeRange previousYear) =>
        previousYear.Least <= Least && previousYear.Greatest >= Greatest
            ? this
            : new(Min(Least, previousYear.Least), Max(Greatest, previousYear.Greatest));

    private static SizeClass OfMoney(double turnover, double balanceSheet) =>
        Min(SizeCeilings.OfTurnover(turnover), SizeCeilings.OfBalanceSheet(balanceSheet));

    private static SizeClass Min(SizeClass a, SizeClass b) => a < b ? a : b;

    private static SizeClass Max(SizeClass a, SizeClass b) => a > b ? a : b;
}
