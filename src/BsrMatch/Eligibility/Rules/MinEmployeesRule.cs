using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm has at least so many annual work units.</summary>
internal sealed class MinEmployeesRule : IEligibilityRule
{
    public string Id => "min-employees";

    public string Subject => "headcount";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MinEmployees is not { } limit) return null;
        var staff = Measure.Headcount(profile);
        return new(Id, "employees", staff?.Text, $"at least {Wording.Number(limit)}",
            Measure.AtLeast(staff, limit), "eligibility.minEmployees");
    }
}
