using BsrMatch.Eligibility;

namespace BsrMatch.Matching;

/// <summary>
/// Finds what to ask a firm next: the field, absent or told too coarsely, on which most verdicts hang, those
/// of good matches counting more. A verdict that hangs on several fields counts for each in part.
/// </summary>
internal static class NextQuestions
{
    /// <param name="candidates">The programmes that may be shown.</param>
    /// <returns>The most telling question first; ties in the order in which the best programmes
    /// ask.</returns>
    public static IReadOnlyList<NextQuestion> Of(IEnumerable<JudgedProgramme> candidates)
    {
        // A programme that is refused stays so, whatever else is answered.
        var open = candidates
            .Where(candidate => candidate.Rules.Verdict == Verdict.Unknown)
            .OrderByDescending(candidate => candidate.Scored.Score)
            .ThenBy(candidate => candidate.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. open.SelectMany(Asked).Distinct(StringComparer.Ordinal)
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
        var concerned = open.Where(candidate => Asked(candidate).Contains(field)).ToList();
        return new NextQuestion(field,
            concerned.Count(candidate => IsOnlyQuestion(candidate)), concerned.Count, open.Count,
            concerned.Sum(candidate => candidate.Scored.Fit / Asked(candidate).Count()),
            [.. concerned.Select(candidate => candidate.Id)]);
    }

    // What is absent, and what is there but too coarse.
    private static IEnumerable<string> Asked(JudgedProgramme candidate) => candidate.Rules.Rules
        .SelectMany(rule => rule.MissingFields.Concat(rule.CoarseFields)).Distinct(StringComparer.Ordinal);

    // What no answer can settle keeps a verdict open, too.
    private static bool IsOnlyQuestion(JudgedProgramme candidate) =>
        Asked(candidate).Count() == 1 && !candidate.Rules.Rules.Any(rule => rule is
        {
            Outcome: Verdict.Unknown, MissingFields.Count: 0, CoarseFields.Count: 0,
        });
}
