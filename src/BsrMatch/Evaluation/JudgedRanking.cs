namespace BsrMatch.Evaluation;

/// <summary>One profile's ranking as the judgements see it: all that a metric needs.</summary>
internal sealed class JudgedRanking
{
    /// <summary>Creates a judged ranking from bare grades.</summary>
    /// <param name="grades">The grades of the candidates in rank order; 0 for one that nobody judged.</param>
    /// <param name="judged">
    /// The grades of all the profile's judged programmes, ranked or not, in any order.
    /// </param>
    /// <param name="relevantFrom">The lowest grade that counts as relevant.</param>
    public JudgedRanking(IEnumerable<int> grades, IEnumerable<int> judged, int relevantFrom)
    {
        Grades = [.. grades];
        Ideal = [.. judged.OrderDescending()];
        Relevant = [.. Grades.Select(grade => grade >= relevantFrom)];
        RelevantCount = Ideal.Count(grade => grade >= relevantFrom);
    }

    /// <summary>The grades in rank order.</summary>
    public int[] Grades { get; }

    /// <summary>The grades in the best order there can be.</summary>
    public int[] Ideal { get; }

    /// <summary>For each rank, whether a relevant programme is there.</summary>
    public bool[] Relevant { get; }

    /// <summary>The number of judged programmes that are relevant, ranked or not.</summary>
    public int RelevantCount { get; }

    /// <summary>Looks a ranking's candidates up in the profile's grades.</summary>
    /// <exception cref="ArgumentException">
    /// A candidate is there twice; every metric would count it twice.
    /// </exception>
    public static JudgedRanking Of(
        ProfileRanking ranking, IReadOnlyDictionary<string, int> grades, int relevantFrom)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (programmeId, _) in ranking.Candidates)
        {
            if (!seen.Add(programmeId))
                throw new ArgumentException($"{ranking.ProfileId} ranks {programmeId} twice");
        }

        return new JudgedRanking(
            ranking.Candidates.Select(candidate => grades.GetValueOrDefault(candidate.ProgrammeId)),
            grades.Values, relevantFrom);
    }

    /// <summary>How many of the first <paramref name="k"/> are relevant.</summary>
    public int RelevantWithin(int k) => Relevant.Take(k).Count(relevant => relevant);
}
