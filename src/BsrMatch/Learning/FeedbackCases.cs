using BsrMatch.Profiles;

namespace BsrMatch.Learning;

/// <summary>Turns what became of suggestions into cases to learn from.</summary>
public static class FeedbackCases
{
    /// <summary>
    /// The case of one profile; null where nothing says how a programme serves the need. Of several outcomes
    /// for one programme the latest counts, of those of one day the last given.
    /// </summary>
    /// <param name="profile">The profile.</param>
    /// <param name="feedback">What became of suggestions made to it.</param>
    /// <exception cref="ArgumentException">A suggestion was made to another profile.</exception>
    public static LearningCase? Of(SmeProfile profile, IEnumerable<Feedback> feedback)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(feedback);
        var latest = new SortedDictionary<string, Feedback>(StringComparer.Ordinal);
        foreach (var outcome in feedback)
        {
            if (outcome.ProfileId != profile.Id)
                throw new ArgumentException($"{outcome.ProfileId} is another profile", nameof(feedback));
            if (!latest.TryGetValue(outcome.ProgrammeId, out var other) || other.Date <= outcome.Date)
                latest[outcome.ProgrammeId] = outcome;
        }

        var grades = new SortedDictionary<string, WeightedGrade>(StringComparer.Ordinal);
        var day = DateOnly.MinValue;
        foreach (var (programme, outcome) in latest)
        {
            if (OutcomeWeights.Of(outcome) is not { } judgement) continue;
            grades.Add(programme, judgement);
            if (outcome.Date > day) day = outcome.Date;
        }

        return grades.Count == 0 ? null : new LearningCase
        {
            Profile = profile,
            Origin = CaseOrigin.Feedback,
            Grades = grades,
            IsComplete = false,
            Date = day,
        };
    }

    /// <summary>
    /// Scales the weights of cases down so that their mean is at most 1: a source counts no more than as many
    /// judgements as it has, however far down its successes were shown. To be called with the cases that are
    /// learned from together, since the mean is of them alone.
    /// </summary>
    /// <remarks>
    /// Swaminathan and Joachims, "The Self-Normalized Estimator for Counterfactual Learning", NIPS 2015:
    /// dividing by the sum of the weights keeps a few great ones from ruling the estimate.
    /// </remarks>
    public static IReadOnlyList<LearningCase> Balanced(IReadOnlyList<LearningCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var (sum, count) = (0.0, 0);
        foreach (var learned in cases)
        {
            foreach (var grade in learned.Grades.Values) sum += grade.Weight;
            count += learned.Grades.Count;
        }

        if (sum <= count) return cases;
        var factor = count / sum;
        return [.. cases.Select(learned => learned with { Grades = Scaled(learned.Grades, factor) })];
    }

    private static SortedDictionary<string, WeightedGrade> Scaled(
        IReadOnlyDictionary<string, WeightedGrade> grades, double factor)
    {
        var scaled = new SortedDictionary<string, WeightedGrade>(StringComparer.Ordinal);
        foreach (var (programme, grade) in grades)
            scaled.Add(programme, grade with { Weight = grade.Weight * factor });
        return scaled;
    }
}
