namespace BsrMatch.Profiles;

/// <summary>What is known of a firm's size class under Recommendation 2003/361/EC.</summary>
public sealed class SizeAssessment
{
    private readonly SmeProfile profile;
    private readonly GroupFigures figures;
    private readonly SizeRange thisYear;
    private readonly TwoYearRule years;

    internal SizeAssessment(SmeProfile profile, GroupFigures figures, SizeRange thisYear, TwoYearRule years)
    {
        (this.profile, this.figures, this.thisYear, this.years) = (profile, figures, thisYear, years);
        IsPublicControl = TieWeight.IsPublicControl(profile.Partners);
        Possible = IsPublicControl ? SizeRange.NoSme.Classes : years.Classes.Classes;
        (MissingFields, CoarseFields) = IsPublicControl
            ? new SizeGaps([], [])
            : SizeGaps.Of(profile, figures, thisYear, years);
    }

    /// <summary>
    /// Every class that fits what is known, smallest first, without gaps; exactly one when the class is
    /// certain.
    /// </summary>
    public IReadOnlyList<SizeClass> Possible { get; }

    /// <summary>Annual work units, ties included; null when a part of the sum is not known exactly.</summary>
    public double? Headcount => figures.Headcount.Exact;

    /// <summary>Annual turnover in euro, likewise.</summary>
    public double? TurnoverEur => figures.Turnover.Exact;

    /// <summary>Balance sheet total in euro, likewise.</summary>
    public double? BalanceSheetEur => figures.BalanceSheet.Exact;

    /// <summary>Whether public bodies hold 25% or more, so that the firm is no SME whatever its
    /// figures.</summary>
    public bool IsPublicControl { get; }

    /// <summary>
    /// Absent profile fields that would narrow <see cref="Possible"/> if they were filled in; empty when the
    /// class is certain, or when no field of a profile could settle it.
    /// </summary>
    public IReadOnlyList<string> MissingFields { get; }

    /// <summary>
    /// Profile fields that are given, but as bands too coarse to tell the class; narrower they would narrow
    /// <see cref="Possible"/>.
    /// </summary>
    public IReadOnlyList<string> CoarseFields { get; }

    /// <summary>
    /// The arithmetic in its order, as data: own figures, ties, sums, ceilings, public control or years, and
    /// the result. Worked out on asking.
    /// </summary>
    public IReadOnlyList<SizeStep> Steps =>
        field ??= SizeArithmetic.Of(profile, figures, thisYear, years, Possible);

    /// <summary>Those of <see cref="Steps"/> that rest on no answer of the firm's, without the
    /// rest.</summary>
    internal IReadOnlyList<SizeStep> Assumed => SizeArithmetic.Assumed(profile, thisYear, years);

    /// <summary>
    /// Which single figure would have to change, and to what, for the firm to be of a class admitted.
    /// </summary>
    /// <param name="admitted">The classes a programme admits.</param>
    /// <returns>Null when the firm may be of such a class already, or no single figure would do.</returns>
    public SizeRemedy? Remedy(IReadOnlyCollection<SizeClass> admitted)
    {
        ArgumentNullException.ThrowIfNull(admitted);
        return IsPublicControl || Possible.Any(admitted.Contains)
            ? null
            : SizeRemedy.Of(figures, thisYear, years.Kind, admitted);
    }
}
