namespace BsrMatch.Ranking;

/// <summary>What made another version of the model the current one.</summary>
public enum SelectionKind
{
    /// <summary>A comparison with the version before.</summary>
    Promotion,

    /// <summary>The wish to have an earlier version back.</summary>
    Rollback,

    /// <summary>A training that asks nobody, as one on a collection does.</summary>
    Training,
}

/// <summary>Why a version becomes the current one.</summary>
/// <param name="Kind">What made it so.</param>
public sealed record Selection(SelectionKind Kind)
{
    /// <summary>What the comparison found, such as <c>better</c>; null without one.</summary>
    public string? Verdict { get; init; }

    /// <summary>The figures of the comparison as JSON; null without one.</summary>
    public string? ComparisonJson { get; init; }

    /// <summary>Whether the comparison was overruled.</summary>
    public bool IsForced { get; init; }

    /// <summary>Why, in the words of whoever decided; null where nothing was said.</summary>
    public string? Reason { get; init; }
}

/// <summary>One change of the current version, from the record of a models folder.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="At">When it was made.</param>
/// <param name="From">The version before.</param>
/// <param name="To">The version since.</param>
/// <param name="Selection">Why.</param>
public sealed record Promotion(int Number, DateTimeOffset At, string From, string To, Selection Selection);
