namespace BsrMatch.Learning;

/// <summary>What an outcome says about how a programme serves a need; see <c>docs/feedback.md</c>.</summary>
public static class OutcomeWeights
{
    /// <summary>The least grade of a success, for which the place it was shown at counts.</summary>
    private const int Success = 2;

    /// <summary>
    /// The grade and how sure it is, wherever the programme was shown; null where the outcome says nothing
    /// about the need.
    /// </summary>
    public static WeightedGrade? Of(Outcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome.Code switch
        {
            null => new(outcome.Grade!.Value, 1),
            OutcomeCode.Done => new(3, 1),
            OutcomeCode.TakingCare => new(2, 0.5),
            OutcomeCode.DoneNoHelp => new(1, 0.5),
            OutcomeCode.NotForMe => new(0, 1),
            _ => null,
        };
    }

    /// <summary>
    /// Likewise, with regard to the place a success was shown at. A grade given by a person, and what was
    /// turned down, was looked at for certain; only of successes it is told how many more there might be.
    /// </summary>
    public static WeightedGrade? Of(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        if (Of(feedback.Outcome) is not { } judgement) return null;
        return PropensityOf(feedback) is null
            ? judgement
            : judgement with { Weight = judgement.Weight * PositionBias.Weight(feedback.Rank) };
    }

    /// <summary>
    /// How likely a success was to be looked at; null where the place it was shown at does not count or is
    /// not known.
    /// </summary>
    public static double? PropensityOf(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        var isSuccess = feedback.Outcome.Code is not null && Of(feedback.Outcome) is { Grade: >= Success };
        return isSuccess && feedback.Rank is { } rank ? PositionBias.Propensity(rank) : null;
    }
}
