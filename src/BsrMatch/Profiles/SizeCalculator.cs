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
/// <para>A class changes only after two consecutive years (Article 4(2)): where the previous year's figures
/// are given and the two years disagree, the class of the year before holds. That takes the class of the
/// first of two years as the one held, as published examples do; <see cref="SizeAssessment.Steps"/> says so.
/// It does not see changes of ownership, which count at once.</para>
/// </remarks>
public static class SizeCalculator
{
    /// <summary>Finds the classes that fit what the profile tells; a missing value may be anything, a band
    /// anything within it.</summary>
    /// <param name="profile">The firm.</param>
    /// <param name="asOf">The day of asking. A firm founded in the calendar year before or since has no year
    /// before its last one that could count; null leaves that aside.</param>
    public static SizeAssessment Calculate(SmeProfile profile, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var figures = GroupFigures.Current(profile);
        var thisYear = SizeRange.Of(figures);
        return new(profile, figures, thisYear, TwoYearRule.Apply(profile, thisYear, asOf));
    }
}
