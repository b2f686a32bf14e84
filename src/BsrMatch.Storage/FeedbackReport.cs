using BsrMatch.Input;
using BsrMatch.Learning;

namespace BsrMatch.Storage;

/// <summary>What recording an outcome changes.</summary>
public enum FeedbackChange
{
    /// <summary>The first outcome of the profile and programme.</summary>
    New,

    /// <summary>It counts from now on, and an earlier one becomes history.</summary>
    Replaces,

    /// <summary>It is kept as history: the store has one of a later day, which goes on counting.</summary>
    Older,

    /// <summary>It is recorded already.</summary>
    Unchanged,

    /// <summary>It cannot be recorded.</summary>
    Rejected,
}

/// <summary>What becomes of an outcome that is to be recorded.</summary>
/// <param name="Entry">The outcome as it came.</param>
/// <param name="Change">What recording it changes.</param>
/// <param name="Feedback">
/// The outcome as it is kept: with the run and the rank that the store knows, under the client's pseudonym
/// where the store knows the client by that.
/// </param>
/// <param name="Other">
/// The outcome that it replaces, or that counts instead of it; null where there is none.
/// </param>
/// <param name="Faults">What is wrong with it; empty unless it is rejected.</param>
public sealed record FeedbackDecision(
    FeedbackEntry Entry, FeedbackChange Change, Feedback Feedback, Feedback? Other,
    IReadOnlyList<Fault> Faults);

/// <summary>An outcome in the store.</summary>
/// <param name="Feedback">The outcome.</param>
/// <param name="RecordedAt">When it was recorded; UTC.</param>
/// <param name="IsReplaced">Whether a later one counts instead.</param>
public sealed record RecordedFeedback(Feedback Feedback, DateTimeOffset RecordedAt, bool IsReplaced);

/// <summary>Which outcomes are asked for.</summary>
public sealed record FeedbackQuery
{
    /// <summary>Those of one profile, by its id or its pseudonym; null for all.</summary>
    public string? ProfileId { get; init; }

    /// <summary>Those of one programme; null for all.</summary>
    public string? ProgrammeId { get; init; }

    /// <summary>Those of a day or later; null for all.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Whether those that later ones replaced are listed as well.</summary>
    public bool IncludeReplaced { get; init; }
}
