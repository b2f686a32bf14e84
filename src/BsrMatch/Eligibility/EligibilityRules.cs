using BsrMatch.Eligibility.Rules;

namespace BsrMatch.Eligibility;

/// <summary>Every rule there is, in the order results are told. A new rule is one file, one line here, and
/// its sentences in every language.</summary>
internal static class EligibilityRules
{
    public static IReadOnlyList<IEligibilityRule> All { get; } =
    [
        new CountryRule(),
        new RegionRule(),
        new OrganisationTypeRule(),
        new SizeRule(),
        new MinEmployeesRule(),
        new MaxEmployeesRule(),
        new MaxTurnoverRule(),
        new MaxBalanceSheetRule(),
        new MinAgeRule(),
        new MaxAgeRule(),
        new SectorRule(),
        new ExcludedSectorRule(),
        new MinTrlRule(),
        new MaxTrlRule(),
        new UnreadableConditionRule(),
    ];
}
