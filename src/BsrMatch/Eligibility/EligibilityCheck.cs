using System.Globalization;
using BsrMatch.Catalogue;
using BsrMatch.Profiles;

namespace BsrMatch.Eligibility;

/// <summary>Applies a programme's hard conditions to a profile: yes, no, or nobody can tell.</summary>
public static class EligibilityCheck
{
    /// <summary>Raised whenever a rule's answer may change, so that old results stay explainable.</summary>
    public const string RulesVersion = "1";

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
        var failures = 0;
        string? remedy = null;
        foreach (var rule in EligibilityRules.All)
        {
            if (rule.Check(profile, programme, asOf) is not { } result) continue;
            results.Add(result);
            if (result.Outcome == Verdict.Unknown)
            {
                foreach (var field in rule.MissingFields(profile, result))
                    if (!missing.Contains(field)) missing.Add(field);
            }
            else if (result.Outcome == Verdict.Ineligible)
            {
                failures++;
                remedy = $"if {rule.Subject} were {result.Limit} (it is {result.Value}).";
            }
        }

        var verdict = Kleene.All(results.Select(result => result.Outcome));
        // With an unknown left beside it, mending the one failure need not be enough.
        var outlook = results.Exists(result => result.Outcome == Verdict.Unknown)
            ? "Possibly eligible"
            : "Eligible";
        return new EligibilityResult(verdict, results, missing, failures == 1 ? $"{outlook} {remedy}" : null);
    }

    /// <summary>
    /// Conditions to tell a firm that no profile can answer, as sentences; they do not touch the verdict.
    /// </summary>
    public static IReadOnlyList<string> Notes(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Eligibility.ConsortiumMin is int least and > 1
            ? [$"An application needs at least {least.ToString(CultureInfo.InvariantCulture)} partners."]
            : [];
    }
}
