using BsrMatch.Catalogue;

namespace BsrMatch.Eligibility;

/// <summary>The conditions a programme states, made ready for any number of firms. Immutable.</summary>
internal sealed class ProgrammeTerms
{
    private readonly Programme programme;
    private readonly (IEligibilityRule Rule, Limit Limit)[] conditions;

    public ProgrammeTerms(Programme programme)
    {
        this.programme = programme;
        conditions =
        [
            .. EligibilityRules.All.Select(rule => (Rule: rule, Limit: rule.LimitOf(programme)!))
                .Where(condition => condition.Limit is not null),
        ];
    }

    /// <summary>Checks every condition, in the order of <see cref="EligibilityRules.All"/>.</summary>
    public TermsAnswer Check(Applicant firm)
    {
        var results = new List<RuleResult>(conditions.Length);
        foreach (var (rule, limit) in conditions)
        {
            if (rule.Check(firm, programme, limit) is not { } result) continue;
            if (result.Outcome == Verdict.Unknown)
            {
                var (missing, coarse) = rule.Gaps(firm, result);
                result = result with { MissingFields = missing, CoarseFields = coarse };
            }

            results.Add(result);
        }

        return new TermsAnswer(this, firm, results);
    }

    /// <summary>What alone keeps a firm out, given what <see cref="Check"/> found.</summary>
    public NearMiss? NearMiss(Applicant firm, IReadOnlyList<RuleResult> results)
    {
        var failures = new List<IReadOnlyList<Change>>();
        var isCertain = true;
        foreach (var result in results)
        {
            // With an unknown left beside it, mending the one failure need not be enough.
            if (result.Outcome == Verdict.Unknown) isCertain = false;
            if (result.Outcome != Verdict.Ineligible) continue;
            var rule = Array.Find(conditions, condition => condition.Rule.Id == result.Rule).Rule;
            var (anyOf, isEnough) = rule.Changes(firm, result);
            failures.Add(anyOf);
            isCertain &= isEnough;
        }

        return NearMisses.Find(failures, isCertain);
    }
}
