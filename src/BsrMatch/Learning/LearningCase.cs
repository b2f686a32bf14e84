using BsrMatch.Profiles;

namespace BsrMatch.Learning;

/// <summary>Where a case to learn from comes from.</summary>
public enum CaseOrigin
{
    /// <summary>A past project and the programmes that ran it.</summary>
    Project,

    /// <summary>What became of suggestions made to a firm.</summary>
    Feedback,
}

/// <summary>A grade and how much it counts.</summary>
/// <param name="Grade">0 to 4, see <see cref="Evaluation.Qrels"/>.</param>
/// <param name="Weight">
/// Greater than 0; 1 for a judgement by itself, more where it had a smaller chance to be made.
/// </param>
public readonly record struct WeightedGrade(int Grade, double Weight);

/// <summary>A need of which it is known how programmes served it, told after the founding.</summary>
public sealed record LearningCase
{
    /// <summary>The need. Its id decides whether the case may be learned from, see
    /// <see cref="GateDraw"/>.</summary>
    public required SmeProfile Profile { get; init; }

    /// <summary>Where it comes from.</summary>
    public required CaseOrigin Origin { get; init; }

    /// <summary>Grades by programme id.</summary>
    public required IReadOnlyDictionary<string, WeightedGrade> Grades { get; init; }

    /// <summary>
    /// Whether a programme without a grade counts as one that did not serve the need. Of a project it does;
    /// feedback tells nothing of programmes nobody tried.
    /// </summary>
    public required bool IsComplete { get; init; }

    /// <summary>Themes of the need that a person marked; null where nobody did.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>The day of the outcome, by which folds in time are drawn; null when unknown.</summary>
    public DateOnly? Date { get; init; }
}
