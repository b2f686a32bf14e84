using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm has at most so many annual work units.</summary>
internal sealed class MaxEmployeesRule : IEligibilityRule
{
    public string Id => "max-employees";

    public string Subject => "headcount";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.MaxEmployees is { } greatest ? Limit.AtMost(greatest, Unit.Staff) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "employees", firm.Headcount, limit, limit.Check(firm.Headcount), "eligibility.maxEmployees");
}
