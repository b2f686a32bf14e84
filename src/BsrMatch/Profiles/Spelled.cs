using BsrMatch.Catalogue;

namespace BsrMatch.Profiles;

/// <summary>The spellings of enumerated values in files; one table for reading and for writing.</summary>
public static class Spelled
{
    private static readonly (OrganisationType Value, string Text)[] OrganisationTypes =
    [
        (OrganisationType.Company, "company"), (OrganisationType.Incubator, "incubator"),
        (OrganisationType.University, "university"), (OrganisationType.PublicBody, "public-body"),
        (OrganisationType.SupportOrganisation, "support-organisation"),
        (OrganisationType.Hospital, "hospital"),
        (OrganisationType.Other, "other"),
    ];

    private static readonly (SizeClass Value, string Text)[] Sizes =
    [
        (SizeClass.Micro, "micro"), (SizeClass.Small, "small"), (SizeClass.Medium, "medium"),
        (SizeClass.Large, "large"),
    ];

    private static readonly (LifecycleStatus Value, string Text)[] Statuses =
    [
        (LifecycleStatus.Forecasted, "forecasted"), (LifecycleStatus.Open, "open"),
        (LifecycleStatus.Closed, "closed"), (LifecycleStatus.Archived, "archived"),
    ];

    private static readonly (Ownership Value, string Text)[] Ownerships =
    [
        (Ownership.Autonomous, "autonomous"), (Ownership.Partner, "partner"), (Ownership.Linked, "linked"),
    ];

    private static readonly (InvestorType Value, string Text)[] InvestorTypes =
    [
        (InvestorType.Company, "company"), (InvestorType.VentureCapital, "venture-capital"),
        (InvestorType.BusinessAngel, "business-angel"),
        (InvestorType.PublicInvestmentCorporation, "public-investment-corporation"),
        (InvestorType.University, "university"), (InvestorType.ResearchCentre, "research-centre"),
        (InvestorType.InstitutionalInvestor, "institutional-investor"),
        (InvestorType.RegionalFund, "regional-fund"),
        (InvestorType.SmallLocalAuthority, "small-local-authority"),
        (InvestorType.PublicBody, "public-body"),
    ];

    // A figure is called by its field in a profile.
    private static readonly (SizeFigure Value, string Text)[] SizeFigures =
    [
        (SizeFigure.Headcount, "employees"), (SizeFigure.Turnover, "turnoverEur"),
        (SizeFigure.BalanceSheet, "balanceSheetEur"),
    ];

    private static readonly (SizeStepKind Value, string Text)[] SizeSteps =
    [
        (SizeStepKind.OwnFigures, "own-figures"),
        (SizeStepKind.TakenAsAutonomous, "taken-as-autonomous"),
        (SizeStepKind.SaidAutonomous, "said-autonomous"),
        (SizeStepKind.AutonomousContradicted, "autonomous-contradicted"),
        (SizeStepKind.TiesNotNamed, "ties-not-named"),
        (SizeStepKind.LinkedInFull, "linked-in-full"),
        (SizeStepKind.MajorityInFull, "majority-in-full"),
        (SizeStepKind.PartnerByShare, "partner-by-share"),
        (SizeStepKind.PartnerOfUnknownShare, "partner-of-unknown-share"),
        (SizeStepKind.BelowAQuarter, "below-a-quarter"),
        (SizeStepKind.ExemptInvestor, "exempt-investor"),
        (SizeStepKind.ExemptBusinessAngel, "exempt-business-angel"),
        (SizeStepKind.Sum, "sum"),
        (SizeStepKind.Ceiling, "ceiling"),
        (SizeStepKind.PublicControl, "public-control"),
        (SizeStepKind.OneYearGiven, "one-year-given"),
        (SizeStepKind.YearsAgree, "years-agree"),
        (SizeStepKind.YearBeforeHolds, "year-before-holds"),
        (SizeStepKind.YearBeforeOpen, "year-before-open"),
        (SizeStepKind.YearBeforeTooYoung, "year-before-too-young"),
        (SizeStepKind.YearBeforeOfTiesUnknown, "year-before-of-ties-unknown"),
        (SizeStepKind.Result, "result"),
    ];

    /// <summary>All spellings of <typeparamref name="T"/>, for an error message: <c>a, b or c</c>.</summary>
    public static string Choices<T>() where T : struct, Enum
    {
        var texts = Table<T>().Select(row => row.Text).ToArray();
        return string.Join(", ", texts[..^1]) + " or " + texts[^1];
    }

    /// <summary>Reads a spelling, ignoring case.</summary>
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var row in Table<T>())
        {
            if (!row.Text.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            value = row.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The spelling of a value, such as <c>public-body</c>.</summary>
    public static string Spell<T>(this T value) where T : struct, Enum
    {
        foreach (var row in Table<T>())
        {
            if (EqualityComparer<T>.Default.Equals(row.Value, value)) return row.Text;
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "has no spelling");
    }

    private static (T Value, string Text)[] Table<T>() where T : struct, Enum =>
        (Array)(typeof(T) == typeof(OrganisationType) ? OrganisationTypes
            : typeof(T) == typeof(SizeClass) ? Sizes
            : typeof(T) == typeof(LifecycleStatus) ? Statuses
            : typeof(T) == typeof(Ownership) ? Ownerships
            : typeof(T) == typeof(InvestorType) ? InvestorTypes
            : typeof(T) == typeof(SizeFigure) ? SizeFigures
            : typeof(T) == typeof(SizeStepKind) ? SizeSteps
            : throw new NotSupportedException(typeof(T).Name)) as (T, string)[] ?? [];
}
