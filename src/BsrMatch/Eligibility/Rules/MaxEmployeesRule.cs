using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm has at most so many annual work units.</summary>
internal sealed class MaxEmployeesRule : IEligibilityRule
{
    public string Id => "max-employees";

    public string Subject => "headcount";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxEmployees is not { } greatest) return null;
        var (staff, limit) = (Measure.Headcount(profile), Limit.AtMost(greatest, Unit.Staff));
        return new(Id, "employees", staff, limit, limit.Check(staff), "eligibility.maxEmployees");
    }
}
