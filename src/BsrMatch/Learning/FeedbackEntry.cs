using BsrMatch.Profiles;

namespace BsrMatch.Learning;

/// <summary>An outcome on its way to a store.</summary>
/// <param name="Feedback">The outcome.</param>
/// <param name="Source">Where it was read, for a fault.</param>
/// <param name="Line">The line it was read on; null where lines mean nothing.</param>
public sealed record FeedbackEntry(Feedback Feedback, string Source, int? Line)
{
    /// <summary>
    /// The profile where it came with the outcome; null for one that the store must know already.
    /// </summary>
    public SmeProfile? Profile { get; init; }
}
