using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's balance sheet total is at most so many euro.</summary>
internal sealed class MaxBalanceSheetRule : IEligibilityRule
{
    public string Id => "max-balance-sheet";

    public string Subject => "balance-sheet";

    public Limit? LimitOf(Programme programme) =>
        programme.Eligibility.MaxBalanceSheetEur is { } greatest ? Limit.AtMost(greatest, Unit.Euro) : null;

    public RuleResult? Check(Applicant firm, Programme programme, Limit limit) => new(
        Id, "balanceSheetEur", firm.BalanceSheet, limit, limit.Check(firm.BalanceSheet),
        "eligibility.maxBalanceSheetEur");
}
