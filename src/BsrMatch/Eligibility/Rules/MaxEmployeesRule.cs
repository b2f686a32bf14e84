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
        if (programme.Eligibility.MaxEmployees is not { } limit) return null;
        var staff = Measure.Headcount(profile);
        return new(Id, "employees", staff?.Text, $"at most {Wording.Number(limit)}",
            Measure.AtMost(staff, limit), "eligibility.maxEmployees");
    }
}
