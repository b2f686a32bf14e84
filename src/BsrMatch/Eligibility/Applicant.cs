using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>
/// A firm on the day of asking, with what several rules read of it: worked out once, however many programmes
/// it is asked about. For one thread.
/// </summary>
internal sealed class Applicant(SmeProfile profile, DateOnly asOf)
{
    public SmeProfile Profile => profile;

    public DateOnly AsOf => asOf;

    /// <summary>The size class under Recommendation 2003/361/EC.</summary>
    public SizeAssessment Size => field ??= SizeCalculator.Calculate(profile, asOf);

    /// <summary>Every class of <see cref="Size"/> that is possible.</summary>
    public Codes Sizes => field ??= CodesOf.Sizes(Size.Possible);

    /// <summary>The country stated, or that of the region.</summary>
    public Codes? Country =>
        field ??= ProfileCountry.Of(profile) is { } country ? CodesOf.Countries([country]) : null;

    public Codes? Region => field ??= profile.Region is { } region ? CodesOf.Regions([region]) : null;

    public Codes? Sector => field ??= profile.Sector is { } sector ? CodesOf.Sectors([sector]) : null;

    public Codes? OrganisationType =>
        field ??= profile.OrganisationType is { } type ? CodesOf.OrganisationTypes([type]) : null;

    public Figure? Headcount => field ??= Of(profile.Employees, Unit.Staff);

    public Figure? Turnover => field ??= Of(profile.TurnoverEur, Unit.Euro);

    public Figure? BalanceSheet => field ??= Of(profile.BalanceSheetEur, Unit.Euro);

    public Figure? ReadinessLevel => field ??= Of(profile.Trl, Unit.Level);

    /// <summary>
    /// The age in full years. Only the year of foundation is known, so this year's anniversary may be past or
    /// still to come, and the age is one of two neighbouring numbers.
    /// </summary>
    public Figure? Age
    {
        get
        {
            if (field is not null || profile.Founded is not { } founded) return field;
            var greatest = Math.Max(0, asOf.Year - founded);
            return field = new Figure(Amount.Between(Math.Max(0, greatest - 1), greatest), Unit.Years);
        }
    }

    private static Figure? Of(Amount? amount, Unit unit) =>
        amount is { } known ? new Figure(known, unit) : null;
}
