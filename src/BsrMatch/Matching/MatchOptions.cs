namespace BsrMatch.Matching;

/// <summary>Which programmes to show.</summary>
public enum StatusFilter
{
    /// <summary>All of them; finished ones say what carries on.</summary>
    Any,

    /// <summary>Only those that can be applied for on the day of asking.</summary>
    Open,
}

/// <summary>How to answer a profile.</summary>
public sealed record MatchOptions
{
    /// <summary>The usual number of matches.</summary>
    public const int DefaultTop = 5;

    /// <summary>The day of asking: firm ages and programme dates count from it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How many matches to return, 1 or more; null for all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? Top
    {
        get;
        init
        {
            if (value is { } top) ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
            field = value;
        }
    } = DefaultTop;

    /// <summary>
    /// The least fit of a match that is shown, 0 to 1. Ranks stay those of the whole list. It is no word on
    /// <see cref="MatchResult.NoGoodMatch"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double MinFit
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "is no fit from 0 to 1");
    }

    /// <summary>Which programmes to show.</summary>
    public StatusFilter Status { get; init; } = StatusFilter.Any;

    /// <summary>Whether to list, after all others, programmes whose rules the firm fails.</summary>
    public bool IncludeIneligible { get; init; }

    /// <summary>
    /// Language of the reasons, as ISO 639-1; null for the profile's. One there are no words for is answered
    /// in English.
    /// </summary>
    public string? Language { get; init; }

    /// <summary>Whether the result also tells verdict and fit of every programme of the catalogue.</summary>
    public bool WithStandings { get; init; }
}
