using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Evaluation;
using BsrMatch.Matching;
using BsrMatch.Profiles;

namespace BsrMatch.Cli.Evaluating;

/// <summary>How the candidates of a profile are ordered for measuring.</summary>
internal enum CandidateOrder
{
    /// <summary>By score, so that relevance is measured apart from the rules.</summary>
    ScoreAlone,

    /// <summary>As match does: what the firm cannot take part in comes last.</summary>
    RulesFirst,
}

/// <summary>A finished evaluation.</summary>
/// <param name="Systems">The ranker first, then the baselines.</param>
/// <param name="Report">Their metrics.</param>
internal sealed record EvaluationOutcome(IReadOnlyList<SystemRankings> Systems, EvaluationReport Report);

/// <summary>
/// Ranks every candidate for every profile with the ranker and with each baseline, and measures all.
/// </summary>
internal static class Evaluator
{
    private static readonly RankingMethod[] Methods = Enum.GetValues<RankingMethod>();

    public static EvaluationOutcome Run(Matcher matcher, IReadOnlyList<SmeProfile> profiles, Qrels qrels,
        DateOnly asOf, CandidateOrder order)
    {
        var rankings = Methods.Select(_ => new List<ProfileRanking>(profiles.Count)).ToArray();
        var languages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            languages[profile.Id] = profile.Language ?? matcher.ReadThemes(profile, asOf).Language;
            var shutOut = order == CandidateOrder.RulesFirst ? ShutOut(matcher.Catalogue, profile, asOf) : [];
            var ranked = matcher.Rank(profile, asOf, Methods);
            for (var i = 0; i < ranked.Count; i++) rankings[i].Add(Reorder(ranked[i], shutOut));
        }

        var systems =
            Methods.Zip(rankings, (method, list) => new SystemRankings(RankingMethods.Label(method), list))
                .ToArray();
        return new EvaluationOutcome(systems,
            new EvaluationReport(systems, qrels, new EvaluationOptions(), GroupingsBy(languages)));
    }

    // One language needs no second table; a few profiles in each of many languages are also told together.
    private static Grouping[] GroupingsBy(Dictionary<string, string> languages)
    {
        var distinct = languages.Values.Distinct().Count();
        if (distinct < 2) return [];
        var byLanguage = new Grouping("language", languages);
        if (distinct == 2) return [byLanguage];
        var pooled = languages.ToDictionary(
            pair => pair.Key, pair => pair.Value == "en" ? "English" : "others");
        return [new Grouping("English and others", pooled), byLanguage];
    }

    private static HashSet<string> ShutOut(ProgrammeCatalogue catalogue, SmeProfile profile, DateOnly asOf) =>
    [
        .. catalogue.Programmes
            .Where(programme =>
                EligibilityCheck.Check(profile, programme, asOf).Verdict == Verdict.Ineligible)
            .Select(programme => programme.Id),
    ];

    private static ProfileRanking Reorder(ProfileRanking ranking, HashSet<string> shutOut) =>
        shutOut.Count == 0 ? ranking : ranking with
        {
            Candidates =
                [.. ranking.Candidates.OrderBy(candidate => shutOut.Contains(candidate.ProgrammeId))],
        };
}
