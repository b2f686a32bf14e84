namespace BsrMatch.Evaluation;

/// <summary>The metrics of one profile's ranking.</summary>
/// <param name="ProfileId">The profile.</param>
/// <param name="Values">One value for each of <see cref="Metric.All"/>, in its order.</param>
public sealed record ProfileMetrics(string ProfileId, IReadOnlyList<double> Values);

/// <summary>The metrics of one system's rankings, profile by profile.</summary>
/// <param name="Profiles">Every profile with a judged grade of 1 or more, ordered by id.</param>
/// <param name="LeftOut">Profiles judged or ranked that have no judged grade of 1 or more.</param>
/// <param name="Unranked">How many of <paramref name="Profiles"/> had no ranking; their values are 0.</param>
public sealed record RankingMetrics(IReadOnlyList<ProfileMetrics> Profiles, int LeftOut, int Unranked)
{
    /// <summary>Measures rankings against judgements.</summary>
    /// <param name="rankings">At most one for each profile.</param>
    /// <param name="qrels">The judgements. A programme nobody judged counts as grade 0.</param>
    /// <param name="relevantFrom">
    /// The lowest grade that counts as relevant, 1 to 4; see <see cref="EvaluationOptions.RelevantFrom"/>.
    /// </param>
    /// <remarks>
    /// A judged profile without a ranking counts as 0, as with trec_eval's option -c: a system must not gain
    /// by staying silent. A profile whose grades reach 1 but not <paramref name="relevantFrom"/> is measured
    /// too, and is 0 in everything but nDCG.
    /// </remarks>
    /// <exception cref="ArgumentException">
    /// Two rankings are of one profile, or rank a candidate twice.
    /// </exception>
    public static RankingMetrics Evaluate(IEnumerable<ProfileRanking> rankings, Qrels qrels, int relevantFrom)
    {
        ArgumentNullException.ThrowIfNull(rankings);
        ArgumentNullException.ThrowIfNull(qrels);
        ArgumentOutOfRangeException.ThrowIfLessThan(relevantFrom, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(relevantFrom, Qrels.HighestGrade);
        var byProfile = rankings.ToDictionary(ranking => ranking.ProfileId, StringComparer.Ordinal);
        var profiles = new List<ProfileMetrics>();
        var unranked = 0;
        foreach (var profileId in qrels.ProfileIds.Where(id => IsMeasured(qrels, id)))
        {
            if (!byProfile.TryGetValue(profileId, out var ranking))
            {
                ranking = new ProfileRanking(profileId, []);
                unranked++;
            }

            var judged = JudgedRanking.Of(ranking, qrels.Of(profileId), relevantFrom);
            profiles.Add(new(profileId, [.. Metric.All.Select(metric => metric.Compute(judged))]));
        }

        return new RankingMetrics(profiles, CountLeftOut(byProfile.Keys, qrels), unranked);
    }

    /// <summary>The values of one metric in the order of <see cref="Profiles"/>.</summary>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public IReadOnlyList<double> ValuesOf(string metric)
    {
        var index = Metric.IndexOf(metric);
        return [.. Profiles.Select(profile => profile.Values[index])];
    }

    internal static int CountLeftOut(IEnumerable<string> ranked, Qrels qrels) =>
        ranked.Union(qrels.ProfileIds, StringComparer.Ordinal).Count(id => !IsMeasured(qrels, id));

    internal static bool IsMeasured(Qrels qrels, string profileId) =>
        qrels.Of(profileId).Values.Any(grade => grade >= 1);
}
