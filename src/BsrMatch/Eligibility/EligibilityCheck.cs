using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>Applies a programme's hard conditions to a profile: yes, no, or nobody can tell.</summary>
public static class EligibilityCheck
{
    /// <summary>Raised whenever a rule's answer may change, so that old results stay explainable.</summary>
    public const string RulesVersion = "2";

    /// <summary>Checks every condition the programme states.</summary>
    /// <param name="profile">The firm that asks.</param>
    /// <param name="programme">The programme it asks about.</param>
    /// <param name="asOf">The day the answer is for; ages depend on it.</param>
    public static EligibilityResult Check(SmeProfile profile, Programme programme, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(programme);
        var results = new List<RuleResult>();
        var missing = new List<string>();
        var failures = new List<IReadOnlyList<Change>>();
        var isCertain = true;
        foreach (var rule in EligibilityRules.All)
        {
            if (rule.Check(profile, programme, asOf) is not { } result) continue;
            if (result.Outcome == Verdict.Unknown)
            {
                var (absent, coarse) = rule.Gaps(profile, result, asOf);
                result = result with { MissingFields = absent, CoarseFields = coarse };
                missing.AddRange(result.MissingFields.Where(field => !missing.Contains(field)));
            }
            else if (result.Outcome == Verdict.Ineligible)
            {
                var (anyOf, isEnough) = rule.Changes(profile, result, asOf);
                failures.Add(anyOf);
                isCertain &= isEnough;
            }

            results.Add(result);
        }

        // With an unknown left beside it, mending the one failure need not be enough.
        isCertain &= !results.Exists(result => result.Outcome == Verdict.Unknown);
        return new EligibilityResult(Kleene.All(results.Select(result => result.Outcome)), results, missing,
            NearMisses.Find(failures, isCertain));
    }
}
