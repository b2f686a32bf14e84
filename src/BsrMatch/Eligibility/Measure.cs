using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>A number of a profile as far as it is known: between two bounds, and in words.</summary>
internal readonly record struct Measure(double Least, double Greatest, string Text)
{
    public static Measure? Headcount(SmeProfile profile) => Of(profile.Employees, Wording.Number);

    public static Measure? Turnover(SmeProfile profile) => Of(profile.TurnoverEur, Wording.Euro);

    public static Measure? ReadinessLevel(SmeProfile profile) => Of(profile.Trl, Wording.Number);

    /// <summary>
    /// The age in full years on a day. Only the year of foundation is known, so this year's anniversary may
    /// be past or still to come, and the age is one of two neighbouring numbers.
    /// </summary>
    public static Measure? Age(SmeProfile profile, DateOnly asOf)
    {
        if (profile.Founded is not { } founded) return null;
        var greatest = Math.Max(0, asOf.Year - founded);
        var least = Math.Max(0, greatest - 1);
        var text = least == greatest
            ? Wording.Years(greatest)
            : $"{Wording.Number(least)} or {Wording.Years(greatest)}";
        return new Measure(least, greatest, text);
    }

    public static Verdict AtLeast(Measure? measure, double limit) =>
        measure is not { } known ? Verdict.Unknown
        : known.Least >= limit ? Verdict.Eligible
        : known.Greatest < limit ? Verdict.Ineligible
        : Verdict.Unknown;

    public static Verdict AtMost(Measure? measure, double limit) =>
        measure is not { } known ? Verdict.Unknown
        : known.Greatest <= limit ? Verdict.Eligible
        : known.Least > limit ? Verdict.Ineligible
        : Verdict.Unknown;

    private static Measure? Of(Amount? amount, Func<double, string> spell) => amount is { } known
        ? new Measure(known.Least, known.Greatest, known.ToString(spell))
        : null;
}
