namespace BsrMatch.Evaluation.Comparing;

/// <summary>How two models are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>The seed of all resampling; equal seeds give equal reports.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many resamples make an interval, and how many sign patterns a p-value, at least
    /// 10,000.</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 10_000);
            field = value;
        }
    } = 10_000;

    /// <summary>From this corrected p-value on a difference is noise.</summary>
    public double Significance { get; init; } = 0.05;

    /// <summary>The least difference in mean nDCG@3 over all profiles that matters to anybody.</summary>
    public double Least { get; init; } = 0.005;

    /// <summary>The same in a group: smaller ones move more, and are looked at for what is seriously
    /// wrong.</summary>
    public double LeastInGroup { get; init; } = 0.03;

    /// <summary>The least difference in the Brier score of the fits that matters.</summary>
    public double LeastBrier { get; init; } = 0.01;

    /// <summary>A group of fewer profiles is not judged.</summary>
    public int LeastProfiles { get; init; } = 30;
}
