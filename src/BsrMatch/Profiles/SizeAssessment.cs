namespace BsrMatch.Profiles;

/// <summary>What is known of a firm's size class under Recommendation 2003/361/EC.</summary>
/// <param name="Possible">
/// Every class that fits what is known, smallest first, without gaps; exactly one when the class is certain.
/// </param>
/// <param name="Headcount">Annual work units, ties included; null when a part of the sum is unknown.</param>
/// <param name="TurnoverEur">Annual turnover in euro, likewise.</param>
/// <param name="BalanceSheetEur">Balance sheet total in euro, likewise.</param>
/// <param name="MissingFields">
/// Profile fields that would narrow <paramref name="Possible"/> if they were filled in; empty when the class
/// is certain, or when no field of a profile could settle it.
/// </param>
public sealed record SizeAssessment(
    IReadOnlyList<SizeClass> Possible,
    double? Headcount,
    double? TurnoverEur,
    double? BalanceSheetEur,
    IReadOnlyList<string> MissingFields);
