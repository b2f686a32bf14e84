namespace BsrMatch.Profiles;

/// <summary>
/// Article 4(2) of the Annex to Recommendation 2003/361/EC: a class is gained or lost only when the ceilings
/// are crossed over two consecutive accounting periods.
/// </summary>
/// <param name="Kind">What came of it; one of the kinds that name years.</param>
/// <param name="Classes">The classes that stay possible.</param>
/// <param name="YearBefore">The classes of the year before, as far as they are known.</param>
/// <remarks>
/// Strictly, two years that disagree leave the class that an earlier third year gave. Published examples
/// (HMRC manual CIRD92000: 220 staff, then 260, stays an SME) take the class of the first of the two as the
/// one held, and so does this. Hence the year before decides wherever it is given: where the years agree, it
/// has the same class.
/// </remarks>
internal readonly record struct TwoYearRule(SizeStepKind Kind, SizeRange Classes, SizeRange YearBefore)
{
    public static TwoYearRule Apply(SmeProfile profile, SizeRange thisYear, DateOnly? asOf)
    {
        if (profile.PreviousYear is not { } year || year is (null, null, null))
            return new(SizeStepKind.OneYearGiven, thisYear, thisYear);
        var before = SizeRange.Of(GroupFigures.Own(year));

        // Founded in the calendar year before or since, it cannot have had a whole year before its last one.
        if (profile.Founded is { } founded && founded >= asOf?.Year - 1)
            return new(SizeStepKind.YearBeforeTooYoung, thisYear, before);
        if (GroupFigures.HasAddingTies(profile)) return WithTies(thisYear, before);
        var kind = !before.IsCertain ? SizeStepKind.YearBeforeOpen
            : before == thisYear ? SizeStepKind.YearsAgree
            : SizeStepKind.YearBeforeHolds;
        return new(kind, before, before);
    }

    // What the ties had in the year before, a profile does not tell. A firm that was no larger by itself than
    // the group is now gives no sign of a change, and joining a group counts at once; a firm that was larger
    // keeps that class at least.
    private static TwoYearRule WithTies(SizeRange thisYear, SizeRange ownBefore)
    {
        var before = ownBefore with { Greatest = SizeClass.Large };
        return ownBefore.Greatest <= thisYear.Least
            ? new(SizeStepKind.YearBeforeOfTiesUnknown, thisYear, before)
            : new(SizeStepKind.YearBeforeOpen, thisYear.OrGreater(before), before);
    }
}
