using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;

namespace BsrMatch.Storage;

/// <summary>
/// Works out what becomes of outcomes before anything is changed; each sees those before it as recorded.
/// </summary>
/// <param name="known">What the store knows; null where there is no store yet.</param>
internal sealed class FeedbackPlan(FeedbackLookups? known)
{
    private const int LongestId = 30;

    // The version that came last with an outcome, by profile; and all outcomes by profile and programme.
    private readonly Dictionary<string, string> brought = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), List<Feedback>> histories = [];

    /// <summary>Decides on the next outcome.</summary>
    /// <param name="entry">The outcome.</param>
    /// <param name="repeats">Which recorded outcomes make an equal one superfluous.</param>
    public PlannedFeedback Decide(FeedbackEntry entry, Repeats repeats)
    {
        var pseudonym = known?.PseudonymOf(entry.Feedback.ProfileId);
        var profile = entry.Profile is { } told
            ? CanonicalProfile.Of(pseudonym is null ? told : known!.UnderPseudonym(told))
            : null;
        var feedback = pseudonym is null
            ? entry.Feedback
            : entry.Feedback with { ProfileId = pseudonym };
        var faults = Check(entry, feedback);
        if (faults.Count > 0) return Rejected(entry, faults);
        feedback = WithPlace(feedback);
        if ((profile?.Hash ?? VersionOf(feedback)) is not { } version)
            return Rejected(entry, [UnknownProfile(entry)]);
        var planned = Compare(entry, feedback, repeats) with { Version = version, Profile = profile };
        // What came with an outcome that is there already is not saved.
        if (profile is not null && planned.Decision.Change != FeedbackChange.Unchanged)
            brought[feedback.ProfileId] = version;
        return planned;
    }

    private List<Fault> Check(FeedbackEntry entry, Feedback feedback)
    {
        if (feedback.RunId is not { } run) return [];
        if (known?.HasRun(run) != true)
        {
            return [FaultOf(entry, "run", run, "a run of this store",
                "correct it, or leave it out; 'bsrmatch replay --list' names the latest runs")];
        }

        if (known.VersionIn(run, feedback.ProfileId) is null)
        {
            return [FaultOf(entry, "run", run, "a run that answered this profile",
                "correct it, or leave it out")];
        }

        var shown = known.RankIn(run, feedback.ProfileId, feedback.ProgrammeId);
        return feedback.Rank is { } rank && shown != rank
            ? [FaultOf(entry, "rank", $"{rank}", shown is null
                ? "none, as the run did not show the programme"
                : $"{shown}, at which the run showed the programme", "correct it, or leave it out")]
            : [];
    }

    // Without a run the latest that showed the programme tells the place, unless the place is told.
    private Feedback WithPlace(Feedback feedback)
    {
        if (known is null || (feedback.RunId is null && feedback.Rank is not null)) return feedback;
        var run = feedback.RunId
            ?? known.RunThatRanked(feedback.ProfileId, feedback.ProgrammeId, feedback.Date);
        return run is null ? feedback : feedback with
        {
            RunId = run,
            Rank = known.RankIn(run, feedback.ProfileId, feedback.ProgrammeId),
        };
    }

    private string? VersionOf(Feedback feedback) =>
        (feedback.RunId is { } run ? known?.VersionIn(run, feedback.ProfileId) : null)
        ?? brought.GetValueOrDefault(feedback.ProfileId)
        ?? known?.LatestVersion(feedback.ProfileId);

    private PlannedFeedback Compare(FeedbackEntry entry, Feedback feedback, Repeats repeats)
    {
        var history = HistoryOf(feedback);
        var counts = history.Count == 0 ? null : Latest(history);
        var isThere = repeats == Repeats.OfAny
            ? history.Any(earlier => Says(earlier, entry.Feedback))
            : counts is not null && Says(counts, entry.Feedback);
        if (isThere) return Planned(entry, feedback, FeedbackChange.Unchanged, null);
        history.Add(feedback);
        return Planned(entry, feedback, counts is null ? FeedbackChange.New
            : counts.Date <= feedback.Date ? FeedbackChange.Replaces : FeedbackChange.Older, counts);
    }

    private List<Feedback> HistoryOf(Feedback feedback)
    {
        var pair = (feedback.ProfileId, feedback.ProgrammeId);
        if (!histories.TryGetValue(pair, out var history))
            histories[pair] = history = [.. known?.History(pair.ProfileId, pair.ProgrammeId) ?? []];
        return history;
    }

    private static Feedback Latest(List<Feedback> history)
    {
        var latest = history[0];
        foreach (var feedback in history) if (feedback.Date >= latest.Date) latest = feedback;
        return latest;
    }

    // Where a run or a rank was not told, the one that was found then is as good.
    private static bool Says(Feedback recorded, Feedback told) =>
        recorded.Outcome == told.Outcome && recorded.Date == told.Date && recorded.By == told.By
        && (told.RunId is null || told.RunId == recorded.RunId)
        && (told.Rank is null || told.Rank == recorded.Rank);

    private static Fault UnknownProfile(FeedbackEntry entry) =>
        FaultOf(entry, "profile", entry.Feedback.ProfileId, "a profile that the store knows",
            "match the firm first, or tell what it needs along with the outcome");

    private static Fault FaultOf(
        FeedbackEntry entry, string field, string value, string expected, string remedy) =>
        new(entry.Source, entry.Line, field, Excerpt(value), expected, remedy);

    // An id is short; what is longer may be a client's own words.
    private static string Excerpt(string text) => text.Length <= LongestId ? text : text[..20] + "...";

    private static PlannedFeedback Planned(
        FeedbackEntry entry, Feedback feedback, FeedbackChange change, Feedback? other) =>
        new(new FeedbackDecision(entry, change, feedback, other, []));

    private static PlannedFeedback Rejected(FeedbackEntry entry, IReadOnlyList<Fault> faults) =>
        new(new FeedbackDecision(entry, FeedbackChange.Rejected, entry.Feedback, null, faults));
}

/// <summary>Which recorded outcomes make an equal one superfluous.</summary>
internal enum Repeats
{
    /// <summary>The one that counts: a person may go back to what was said before.</summary>
    OfTheLatest,

    /// <summary>Any: a file that is imported again changes nothing.</summary>
    OfAny,
}

/// <summary>A decision with what is needed to carry it out.</summary>
/// <param name="Decision">The decision.</param>
internal sealed record PlannedFeedback(FeedbackDecision Decision)
{
    /// <summary>The hash of the profile's version; empty where the outcome is rejected.</summary>
    public string Version { get; init; } = "";

    /// <summary>The profile that came with the outcome; null where the store knows it.</summary>
    public CanonicalProfile? Profile { get; init; }
}
