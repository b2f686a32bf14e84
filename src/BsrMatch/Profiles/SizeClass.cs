namespace BsrMatch.Profiles;

/// <summary>The size classes of Commission Recommendation 2003/361/EC, smallest first.</summary>
public enum SizeClass
{
    /// <summary>Fewer than 10 staff, and turnover or balance sheet of at most EUR 2 million.</summary>
    Micro,

    /// <summary>Fewer than 50 staff, and turnover or balance sheet of at most EUR 10 million.</summary>
    Small,

    /// <summary>
    /// Fewer than 250 staff, and turnover of at most EUR 50 million or balance sheet of at most 43.
    /// </summary>
    Medium,

    /// <summary>Everything larger: not an SME.</summary>
    Large,
}
