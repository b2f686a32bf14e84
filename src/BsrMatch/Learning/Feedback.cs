namespace BsrMatch.Learning;

/// <summary>What became of a programme that was suggested to a firm.</summary>
public sealed record Feedback
{
    /// <summary>The profile it was suggested to.</summary>
    public required string ProfileId { get; init; }

    /// <summary>The programme.</summary>
    public required string ProgrammeId { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The day it became so.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who decided, under a pseudonym, see <see cref="Decider"/>; null when not told.</summary>
    /// <exception cref="ArgumentException">It is no pseudonym.</exception>
    public string? By
    {
        get;
        init => field = value is null || Decider.IsPseudonym(value)
            ? value
            : throw new ArgumentException($"not {Decider.Expected}", nameof(value));
    }

    /// <summary>The run that suggested it; null when not known.</summary>
    public string? RunId { get; init; }

    /// <summary>The place it was shown at, from 1; null when not known or not shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? Rank
    {
        get;
        init => field = value is null or > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "a rank is 1 or more");
    }
}
