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
    public static SizeRange Of(in GroupFigures figures) =>
        SizeCeilings.Classes(SizeFigure.Headcount, figures.Headcount.Sum).OrGreater(OfMoney(figures));

    /// <summary>The classes that money alone allows; the kinder of the two ceilings counts.</summary>
    public static SizeRange OfMoney(in GroupFigures figures) =>
        SizeCeilings.Classes(SizeFigure.Turnover, figures.Turnover.Sum)
            .OrLess(SizeCeilings.Classes(SizeFigure.BalanceSheet, figures.BalanceSheet.Sum));

    /// <summary>The greater of two classes, each known as far as its range.</summary>
    public SizeRange OrGreater(SizeRange other) =>
        new(Max(Least, other.Least), Max(Greatest, other.Greatest));

    /// <summary>The lesser of two classes, each known as far as its range.</summary>
    public SizeRange OrLess(SizeRange other) => new(Min(Least, other.Least), Min(Greatest, other.Greatest));

    /// <summary>Whether every class of the range is among those admitted.</summary>
    public bool IsWithin(IReadOnlyCollection<SizeClass> admitted) => Classes.All(admitted.Contains);

    private static SizeClass Min(SizeClass a, SizeClass b) => a < b ? a : b;

    private static SizeClass Max(SizeClass a, SizeClass b) => a > b ? a : b;
}
