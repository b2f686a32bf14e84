using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility.Rules;

/// <summary>The firm's balance sheet total is at most so many euro.</summary>
internal sealed class MaxBalanceSheetRule : IEligibilityRule
{
    public string Id => "max-balance-sheet";

    public string Subject => "the balance sheet total";

    public RuleResult? Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        if (programme.Eligibility.MaxBalanceSheetEur is not { } limit) return null;
        var total = Measure.BalanceSheet(profile);
        return new(Id, "balanceSheetEur", total?.Text, $"at most {Wording.Euro(limit)}",
            Measure.AtMost(total, limit), "eligibility.maxBalanceSheetEur");
    }
}
