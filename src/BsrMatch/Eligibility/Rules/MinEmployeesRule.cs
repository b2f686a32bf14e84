using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm has at least so many annual work units.</summary>
internal sealed class MinEmployeesRule : IEligibilityRule
{
    public string Id => "min-employees";

    public string Subject => "headcount";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.MinEmployees is { } least ? Limit.AtLeast(least, Unit.Staff) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "employees", firm.Headcount, limit, limit.Check(firm.Headcount), "eligibility.minEmployees");
}
