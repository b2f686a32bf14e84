using BsrMatch.Evaluation;
using BsrMatch.Learning;
using BsrMatch.Matching;

namespace BsrMatch;

/// <summary>How the candidates of a profile are ordered for measuring.</summary>
public enum CandidateOrder
{
    /// <summary>By score, so that relevance is measured apart from the rules.</summary>
    ScoreAlone,

    /// <summary>As a match does: what the firm cannot take part in comes last.</summary>
    RulesFirst,
}

/// <summary>A finished evaluation.</summary>
/// <param name="Systems">The ranker first, then the baselines.</param>
/// <param name="Report">Their metrics.</param>
public sealed record EvaluationOutcome(IReadOnlyList<SystemRankings> Systems, EvaluationReport Report);

/// <summary>
/// Ranks every candidate for every profile with the ranker and with each baseline, and measures all.
/// </summary>
public static class MatcherEvaluation
{
    internal static readonly RankingMethod[] Methods = Enum.GetValues<RankingMethod>();

    /// <summary>Measures a matcher; the outcome does not depend on the number of threads.</summary>
    public static EvaluationOutcome Run(
        Matcher matcher, JudgedProfiles judged, DateOnly asOf,
        CandidateOrder order = CandidateOrder.ScoreAlone)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(judged);
        var readings = judged.Profiles.AsParallel().AsOrdered().Select(profile =>
        {
            var reading = matcher.Measure(profile, asOf, Methods);
            var shutOut = order == CandidateOrder.RulesFirst ? matcher.ShutOut(profile, asOf) : [];
            return reading with { Rankings = [.. reading.Rankings.Select(one => Reorder(one, shutOut))] };
        }).ToList();
        return Outcome(readings, judged, matcher.Catalogue.Programmes.Count, matcher.IsCalibrated);
    }

    /// <summary>Measures the ranker by itself, without baselines.</summary>
    internal static RankingMetrics RankAlone(
        Matcher matcher, IReadOnlyList<GateProfile> judged, DateOnly asOf) =>
        RankingMetrics.Evaluate(
            judged.AsParallel().AsOrdered().Select(one => one.Condense(
                matcher.Measure(one.Profile, asOf, [RankingMethod.Model]).Rankings[0])),
            new Qrels(judged.SelectMany(one => one.Grades.Select(grade =>
                new Judgement(one.Profile.Id, grade.Key, grade.Value)))),
            EvaluationOptions.RelevantFromForProfiles);

    /// <summary>The metrics of what was read, by every method and grouping.</summary>
    internal static EvaluationOutcome Outcome(
        IReadOnlyList<ProfileReading> readings, JudgedProfiles judged, int programmes, bool isCalibrated)
    {
        var systems = Methods.Select((method, at) => new SystemRankings(RankingMethods.Label(method),
            [.. readings.Select(reading => reading.Rankings[at])])).ToArray();
        var languages = readings.ToDictionary(
            reading => reading.Fits.ProfileId, reading => reading.Language, StringComparer.Ordinal);
        var options = new EvaluationOptions { RelevantFrom = judged.RelevantFrom };
        var groupings = ProfileGroupings.Of(judged, languages, programmes);
        return new EvaluationOutcome(systems, new EvaluationReport(systems, judged.Qrels, options, groupings)
        {
            Fits = isCalibrated
                ? new FitReport(readings.Select(reading => reading.Fits), judged.Qrels, options)
                : null,
        });
    }

    private static ProfileRanking Reorder(ProfileRanking ranking, HashSet<string> shutOut) =>
        shutOut.Count == 0 ? ranking : ranking with
        {
            Candidates =
                [.. ranking.Candidates.OrderBy(candidate => shutOut.Contains(candidate.ProgrammeId))],
        };
}
