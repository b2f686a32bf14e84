namespace BsrMatch.Profiles;

/// <summary>How a firm is tied to others, in the terms of Recommendation 2003/361/EC, Article 3.</summary>
public enum Ownership
{
    /// <summary>No holding of 25% or more in either direction, exempt investors apart.</summary>
    Autonomous,

    /// <summary>A holding of 25% up to 50%.</summary>
    Partner,

    /// <summary>Control: a majority of votes or an equal tie.</summary>
    Linked,
}

/// <summary>
/// Staff and money of one accounting year, each exactly or as a band. A missing value is unknown, never zero.
/// </summary>
/// <param name="Employees">Annual work units.</param>
/// <param name="TurnoverEur">Annual turnover in euro.</param>
/// <param name="BalanceSheetEur">Balance sheet total in euro.</param>
public sealed record YearFigures(Amount? Employees, Amount? TurnoverEur, Amount? BalanceSheetEur);

/// <summary>A firm or investor tied to the one that asks.</summary>
/// <param name="Relation">Partner or linked.</param>
/// <param name="Share">The holding, 0 to 1; null when unknown.</param>
/// <param name="InvestorType">What kind of owner it is; null for an ordinary firm.</param>
/// <param name="Figures">Its own staff and money.</param>
public sealed record PartnerFirm(
    Ownership Relation, double? Share, InvestorType? InvestorType, YearFigures Figures);

/// <summary>De minimis aid already received.</summary>
/// <param name="Date">The day the aid was granted.</param>
/// <param name="AmountEur">Gross grant equivalent in euro.</param>
/// <param name="MemberState">The state that granted it; null when unknown.</param>
public sealed record PastAid(DateOnly Date, double AmountEur, CountryCode? MemberState);
