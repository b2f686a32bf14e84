namespace BsrMatch.Profiles;

/// <summary>A figure that decides on a firm's size class (Article 2 of the Annex to Recommendation
/// 2003/361/EC).</summary>
public enum SizeFigure
{
    /// <summary>Staff in annual work units.</summary>
    Headcount,

    /// <summary>Annual turnover in euro.</summary>
    Turnover,

    /// <summary>Balance sheet total in euro.</summary>
    BalanceSheet,
}
