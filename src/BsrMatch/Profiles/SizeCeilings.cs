namespace BsrMatch.Profiles;

/// <summary>
/// The ceilings of Article 2 of the Annex to Recommendation 2003/361/EC (OJ L 124, 20.5.2003, p. 36).
/// Headcount must stay below its ceiling; turnover and balance sheet may reach theirs.
/// </summary>
internal static class SizeCeilings
{
    public static SizeClass OfHeadcount(double workUnits) => workUnits switch
    {
        < 10 => SizeClass.Micro,
        < 50 => SizeClass.Small,
        < 250 => SizeClass.Medium,
        _ => SizeClass.Large,
    };

    public static SizeClass OfTurnover(double euro) => euro switch
    {
        <= 2e6 => SizeClass.Micro,
        <= 10e6 => SizeClass.Small,
        <= 50e6 => SizeClass.Medium,
        _ => SizeClass.Large,
    };

    public static SizeClass OfBalanceSheet(double euro) => euro switch
    {
        <= 2e6 => SizeClass.Micro,
        <= 10e6 => SizeClass.Small,
        <= 43e6 => SizeClass.Medium,
        _ => SizeClass.Large,
    };
}
