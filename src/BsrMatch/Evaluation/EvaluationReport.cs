namespace BsrMatch.Evaluation;

/// <summary>What one system, the ranker or a baseline, answers.</summary>
/// <param name="Name">The system's name in the report.</param>
/// <param name="Rankings">At most one for each profile.</param>
public sealed record SystemRankings(string Name, IReadOnlyList<ProfileRanking> Rankings);

/// <summary>
/// A way to divide the profiles, such as by language or by the programme that fits them best.
/// </summary>
/// <param name="Name">What the label says, such as <c>language</c>.</param>
/// <param name="LabelOf">Each profile's label; a profile without one is shown under <c>-</c>.</param>
public sealed record Grouping(string Name, IReadOnlyDictionary<string, string> LabelOf);

/// <summary>One system's row of the report.</summary>
/// <param name="System">The system's name.</param>
/// <param name="Scores">Mean and interval of each of <see cref="Metric.All"/>, in its order.</param>
public sealed record SystemScores(string System, IReadOnlyList<Interval> Scores);

/// <summary>The systems measured on the profiles of one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Profiles">How many measured profiles have it.</param>
/// <param name="Systems">The systems in the report's order.</param>
public sealed record GroupScores(string Label, int Profiles, IReadOnlyList<SystemScores> Systems);

/// <summary>The systems measured label by label.</summary>
/// <param name="Name">What the label says.</param>
/// <param name="Groups">Ordered by label.</param>
public sealed record GroupBreakdown(string Name, IReadOnlyList<GroupScores> Groups);

/// <summary>
/// Several systems measured on the same profiles, so that no score stands without its baselines.
/// </summary>
public sealed class EvaluationReport
{
    private const string NoLabel = "-";

    private readonly Dictionary<string, RankingMetrics> metrics = new(StringComparer.Ordinal);

    /// <summary>Measures systems.</summary>
    /// <param name="systems">The systems, each name once, in the order they are to be shown.</param>
    /// <param name="qrels">The judgements.</param>
    /// <param name="options">How to measure.</param>
    /// <param name="groupings">Ways to divide the profiles; may be none.</param>
    /// <exception cref="ArgumentException">
    /// A name is there twice, or a system ranks a profile or a candidate twice.
    /// </exception>
    public EvaluationReport(
        IReadOnlyList<SystemRankings> systems, Qrels qrels, EvaluationOptions options,
        params Grouping[] groupings)
    {
        ArgumentNullException.ThrowIfNull(systems);
        ArgumentNullException.ThrowIfNull(qrels);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(groupings);
        Options = options;
        SystemNames = [.. systems.Select(system => system.Name)];
        foreach (var (name, rankings) in systems)
            metrics.Add(name, RankingMetrics.Evaluate(rankings, qrels, options.RelevantFrom));
        var ranked = systems.SelectMany(system => system.Rankings).Select(ranking => ranking.ProfileId);
        LeftOut = RankingMetrics.CountLeftOut(ranked, qrels);
        ProfileIds = [.. qrels.ProfileIds.Where(id => RankingMetrics.IsMeasured(qrels, id))];
        Systems = ScoresOf([.. Enumerable.Range(0, ProfileIds.Count)]);
        Groupings = [.. groupings.Select(BreakDown)];
    }

    /// <summary>How it was measured.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>The measured profiles, ordered by id: those with a judged grade of 1 or more.</summary>
    public IReadOnlyList<string> ProfileIds { get; }

    /// <summary>Profiles judged, or ranked by some system, that have no judged grade of 1 or more.</summary>
    public int LeftOut { get; }

    /// <summary>Each system over all profiles.</summary>
    public IReadOnlyList<SystemScores> Systems { get; }

    /// <summary>Whether the ranker's fits mean what they say; null where they are not calibrated.</summary>
    public FitReport? Fits { get; init; }

    /// <summary>Each system label by label, one breakdown for each grouping.</summary>
    public IReadOnlyList<GroupBreakdown> Groupings { get; }

    private IReadOnlyList<string> SystemNames { get; }

    /// <summary>One system's figures profile by profile.</summary>
    /// <exception cref="KeyNotFoundException">There is no such system.</exception>
    public RankingMetrics MetricsOf(string system) => metrics[system];

    /// <summary>
    /// How likely two systems would differ at least this much in a metric if they were equally good: Fisher's
    /// randomisation test over the profiles, above 0 and at most 1; NaN without profiles.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such system.</exception>
    /// <exception cref="ArgumentException">There is no such metric.</exception>
    public double PValue(string system, string other, string metric) =>
        SignFlipTest.PValue(metrics[system].ValuesOf(metric), metrics[other].ValuesOf(metric), Options.Seed);

    private IReadOnlyList<SystemScores> ScoresOf(int[] profiles)
    {
        var figures = SystemNames.SelectMany(name => Metric.All.Select((_, metric) =>
            Array.ConvertAll(profiles, profile => metrics[name].Profiles[profile].Values[metric]))).ToArray();
        return
        [
            .. SystemNames.Zip(Bootstrap.Means(figures, Options.Seed, Options.Resamples)
                .Chunk(Metric.All.Count), (name, scores) => new SystemScores(name, scores)),
        ];
    }

    private GroupBreakdown BreakDown(Grouping grouping) => new(grouping.Name,
    [
        .. Enumerable.Range(0, ProfileIds.Count)
            .GroupBy(profile => grouping.LabelOf.GetValueOrDefault(ProfileIds[profile], NoLabel))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new GroupScores(group.Key, group.Count(), ScoresOf([.. group]))),
    ]);
}
