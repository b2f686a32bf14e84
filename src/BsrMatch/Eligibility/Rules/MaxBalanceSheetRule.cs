using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's balance sheet total is at most so many euro.</summary>
internal sealed class MaxBalanceSheetRule : IEligibilityRule
{
    public string Id => "max-balance-sheet";

    public string Subject => "balance-sheet";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxBalanceSheetEur is not { } greatest) return null;
        var (total, limit) = (Measure.BalanceSheet(profile), Limit.AtMost(greatest, Unit.Euro));
        return new(Id, "balanceSheetEur", total, limit, limit.Check(total), "eligibility.maxBalanceSheetEur");
    }
}
