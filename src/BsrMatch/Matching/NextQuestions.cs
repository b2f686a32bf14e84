using BsrMatch.Eligibility;

namespace BsrMatch.Matching;

/// <summary>
/// Finds what to ask a firm next: the absent field on which most verdicts hang, those of good matches
/// counting more. A verdict that hangs on several fields counts for each in part.
/// </summary>
internal static class NextQuestions
{
    /// <param name="candidates">All programmes of the catalogue.</param>
    /// <returns>The most telling question first; ties in the order of the rules.</returns>
    public static IReadOnlyList<NextQuestion> Of(IEnumerable<JudgedProgramme> candidates)
    {
        // A programme that is refused stays so, whatever else is answered.
        var open = candidates
            .Where(candidate => candidate.Rules.Verdict == Verdict.Unknown)
            .OrderByDescending(candidate => candidate.Scored.Score)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. open.SelectMany(candidate => candidate.Rules.MissingFields).Distinct(StringComparer.Ordinal)
                .Select(field => About(field, open))
                .OrderByDescending(question => question.Worth),
        ];
    }

    /// <summary>The one question that settles most over several firms; null when nothing is open.</summary>
    public static NextQuestion? OverAll(IEnumerable<MatchResult> results) => results
        .SelectMany(result => result.NextQuestions)
        .GroupBy(question => question.Field, StringComparer.Ordinal)
        .Select(group => new NextQuestion(group.Key, group.Sum(question => question.Settles),
            group.Sum(question => question.Concerns), group.Sum(question => question.Open),
            group.Sum(question => question.Worth), []))
        .MaxBy(question => question.Worth);

    private static NextQuestion About(string field, List<JudgedProgramme> open)
    {
        var concerned = open.Where(candidate => candidate.Rules.MissingFields.Contains(field)).ToList();
        return new NextQuestion(field,
            concerned.Count(candidate => IsOnlyQuestion(candidate)), concerned.Count, open.Count,
            concerned.Sum(candidate => candidate.Scored.Fit / candidate.Rules.MissingFields.Count),
            [.. concerned.Select(candidate => candidate.Id)]);
    }

    // A value that is there but too coarse keeps a verdict open, too.
    private static bool IsOnlyQuestion(JudgedProgramme candidate) =>
        candidate.Rules.MissingFields.Count == 1
        && !candidate.Rules.Rules.Any(rule => rule.IsTooCoarse);
}
