namespace BsrMatch.Catalogue;

/// <summary>Where a programme stands in its life.</summary>
public enum LifecycleStatus
{
    /// <summary>Announced, not yet open.</summary>
    Forecasted,

    /// <summary>Firms can apply or take part.</summary>
    Open,

    /// <summary>The current call or run is over; the programme may return.</summary>
    Closed,

    /// <summary>The programme has ended for good; look at its successor.</summary>
    Archived,
}

/// <summary>When a programme can be applied for.</summary>
/// <param name="Status">The stored status; it counts only where <paramref name="Opens"/> and
/// <paramref name="Closes"/> do not tell.</param>
/// <param name="Opens">First day, inclusive.</param>
/// <param name="Closes">Last day, inclusive.</param>
/// <param name="VerifiedOn">The day somebody last checked the entry.</param>
public sealed record Lifecycle(
    LifecycleStatus? Status, DateOnly? Opens, DateOnly? Closes, DateOnly? VerifiedOn)
{
    /// <summary>The status on a day. Dates overrule the stored status.</summary>
    /// <returns>Null when neither dates nor status are known.</returns>
    public LifecycleStatus? At(DateOnly day)
    {
        if (day > Closes)
            return Status == LifecycleStatus.Archived ? LifecycleStatus.Archived : LifecycleStatus.Closed;
        // An end alone does not say that what was announced has begun.
        if (day < Opens || (Opens is null && Status == LifecycleStatus.Forecasted))
            return LifecycleStatus.Forecasted;
        return Closes is not null || (Opens is not null && Status is null or LifecycleStatus.Forecasted)
            ? LifecycleStatus.Open
            : Status;
    }
}
