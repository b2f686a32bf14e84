using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>The figures of a profile that rules compare, as far as they are known.</summary>
internal static class Measure
{
    public static Figure? Headcount(SmeProfile profile) => Of(profile.Employees, Unit.Staff);

    public static Figure? Turnover(SmeProfile profile) => Of(profile.TurnoverEur, Unit.Euro);

    public static Figure? BalanceSheet(SmeProfile profile) => Of(profile.BalanceSheetEur, Unit.Euro);

    public static Figure? ReadinessLevel(SmeProfile profile) => Of(profile.Trl, Unit.Level);

    /// <summary>
    /// The age in full years on a day. Only the year of foundation is known, so this year's anniversary may
    /// be past or still to come, and the age is one of two neighbouring numbers.
    /// </summary>
    public static Figure? Age(SmeProfile profile, DateOnly asOf)
    {
        if (profile.Founded is not { } founded) return null;
        var greatest = Math.Max(0, asOf.Year - founded);
        return new Figure(Amount.Between(Math.Max(0, greatest - 1), greatest), Unit.Years);
    }

    private static Figure? Of(Amount? amount, Unit unit) =>
        amount is { } known ? new Figure(known, unit) : null;
}
