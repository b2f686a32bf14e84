using System.Globalization;
using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Replaying;

/// <summary>Says why an answer does not show a programme.</summary>
internal static class Absence
{
    /// <returns>The reason as a short phrase; null when the answer does show it.</returns>
    public static string? Explain(
        Matcher matcher, SmeProfile profile, MatchOptions options, string programmeId)
    {
        if (matcher.Catalogue.Find(programmeId) is not { } programme) return "not in the catalogue";
        var status = programme.Lifecycle.At(options.AsOf);
        if (options.Status == StatusFilter.Open && status != LifecycleStatus.Open)
            return $"not open on {IsoDate.Format(options.AsOf)}";
        var match = matcher.Explain(profile, programmeId, options with { IncludeIneligible = true })!
            .Matches.Single();
        if (match.Verdict == Verdict.Ineligible && !options.IncludeIneligible)
            return $"the firm cannot take part, by the rule {Rules(match)}";
        if (match.Fit < options.MinFit)
            return string.Create(CultureInfo.InvariantCulture, $"its fit is below {options.MinFit}");
        return match.Rank > options.Top ? $"in place {match.Rank}, beyond the {options.Top} shown" : null;
    }

    private static string Rules(Match match) => string.Join(" and ", match.RuleResults
        .Where(rule => rule.Outcome == Verdict.Ineligible).Select(rule => rule.Rule));
}
