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
        if (programme.Eligibility.MinEmployees is not { } least) return null;
        var (staff, limit) = (Measure.Headcount(profile), Limit.AtLeast(least, Unit.Staff));
        return new(Id, "employees", staff, limit, limit.Check(staff), "eligibility.minEmployees");
    }
}
