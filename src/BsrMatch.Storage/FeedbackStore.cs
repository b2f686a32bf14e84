using BsrMatch.Input;
using BsrMatch.Learning;
using Microsoft.Data.Sqlite;

namespace BsrMatch.Storage;

/// <summary>What became of suggestions, with all that was said before.</summary>
public sealed class FeedbackStore
{
    private const int ProfilesAtOnce = 200;

    private readonly Store store;

    /// <summary>Works on an open store.</summary>
    public FeedbackStore(Store store)
    {
        ArgumentNullException.ThrowIfNull(store);
        this.store = store;
    }

    /// <summary>
    /// Records one outcome, and saves the profile that came with it. What a person says again after something
    /// else is recorded anew.
    /// </summary>
    /// <exception cref="InputException">The store knows no such profile or run; nothing is saved.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is saved.</exception>
    public FeedbackDecision Add(FeedbackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Record([entry], Repeats.OfTheLatest)[0];
    }

    /// <summary>
    /// Records outcomes in one transaction, all or none. What is recorded already, be it replaced since, is
    /// left as it is, so that importing a file twice changes nothing.
    /// </summary>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="InputException">Some cannot be recorded; nothing is saved.</exception>
    /// <exception cref="SetupException">The store cannot be written to; nothing is saved.</exception>
    public IReadOnlyList<FeedbackDecision> Import(IReadOnlyList<FeedbackEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Record(entries, Repeats.OfAny);
    }

    /// <summary>What <see cref="Import"/> would do; changes nothing.</summary>
    /// <returns>What would become of each, in their order; those it would refuse are rejected.</returns>
    /// <exception cref="SetupException">The store is damaged.</exception>
    public IReadOnlyList<FeedbackDecision> Plan(IReadOnlyList<FeedbackEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Explained(() => store.Read(transaction =>
            Decisions(Plan(transaction, entries, Repeats.OfAny))));
    }

    /// <summary>What <see cref="Import"/> would do with a store that is yet to be made.</summary>
    public static IReadOnlyList<FeedbackDecision> PlanWithoutStore(IReadOnlyList<FeedbackEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var plan = new FeedbackPlan(null);
        return [.. entries.Select(entry => plan.Decide(entry, Repeats.OfAny).Decision)];
    }

    /// <summary>Outcomes by day, those of one day in the order in which they were recorded.</summary>
    /// <exception cref="SetupException">The store is damaged.</exception>
    public IReadOnlyList<RecordedFeedback> List(FeedbackQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Explained(() => store.Read(transaction => FeedbackReader.List(transaction, query)));
    }

    /// <summary>
    /// The cases to learn from, one a profile, in the order of their ids. They are read some hundred at a
    /// time, each hundred as the store is then.
    /// </summary>
    /// <exception cref="SetupException">The store is damaged.</exception>
    public IEnumerable<LearningCase> Cases()
    {
        var last = "";
        while (true)
        {
            var next = Explained(() => store.Read(transaction =>
                FeedbackReader.Next(transaction, last, ProfilesAtOnce)));
            if (next.Count == 0) yield break;
            last = next[^1].Profile.Id;
            foreach (var (profile, outcomes) in next)
            {
                if (FeedbackCases.Of(profile, outcomes) is { } learned) yield return learned;
            }
        }
    }

    private IReadOnlyList<FeedbackDecision> Record(IReadOnlyList<FeedbackEntry> entries, Repeats repeats)
    {
        var now = store.Now;
        return Explained(() => store.Write(transaction =>
        {
            var planned = Plan(transaction, entries, repeats);
            var faults = planned.SelectMany(entry => entry.Decision.Faults).ToList();
            if (faults.Count > 0) throw new InputException(faults);
            using var rows = new FeedbackRows(transaction, now);
            foreach (var entry in planned)
            {
                if (entry.Decision.Change == FeedbackChange.Unchanged) continue;
                if (entry.Profile is { } profile) rows.Insert(profile);
                rows.Insert(entry.Decision.Feedback, entry.Version);
            }

            return Decisions(planned);
        }));
    }

    private static List<PlannedFeedback> Plan(
        SqliteTransaction transaction, IReadOnlyList<FeedbackEntry> entries, Repeats repeats)
    {
        using var known = new FeedbackLookups(transaction);
        var plan = new FeedbackPlan(known);
        return [.. entries.Select(entry => plan.Decide(entry, repeats))];
    }

    private static IReadOnlyList<FeedbackDecision> Decisions(IEnumerable<PlannedFeedback> planned) =>
        [.. planned.Select(entry => entry.Decision)];

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidDataException e)
        {
            throw StoreFault.Damaged(store.Location, "an outcome or its profile", e);
        }
    }
}
