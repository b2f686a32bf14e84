namespace BsrMatch.Evaluation.Comparing;

/// <summary>The changes of the groups of one kind.</summary>
/// <param name="Name">What the labels say, such as <c>language</c>.</param>
/// <param name="Groups">The groups with enough profiles, ordered by label; nDCG@3 of each.</param>
/// <param name="TooSmall">How many groups have too few profiles to be judged.</param>
public sealed record GroupChanges(string Name, IReadOnlyList<Change> Groups, int TooSmall);

/// <summary>A profile that gains or loses much.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The firm's name, if any; personal, so it is shown on request alone.</param>
/// <param name="Origin"><c>fixed</c> or <c>later</c>.</param>
/// <param name="Language">Of its texts.</param>
/// <param name="BestProgramme">The programme that fits it best.</param>
/// <param name="RankBefore">That programme's rank by the model in use, from 1; null where it has
/// none.</param>
/// <param name="RankAfter">Its rank by the candidate.</param>
/// <param name="Difference">How much nDCG@3 changes.</param>
public sealed record ProfileChange(
    string Id, string? Name, string Origin, string Language, string BestProgramme,
    int? RankBefore, int? RankAfter, double Difference);

/// <summary>
/// Whether a candidate is better than the model in use, equal within noise, or worse. What counts is nDCG@3,
/// tested by Fisher's randomisation test over the profiles, over all of them, over the fixed part and in
/// every group, and the Brier score of the fits; the rest is told.
/// </summary>
public sealed class ComparisonReport
{
    /// <summary>The metric that decides.</summary>
    public const string Main = "nDCG@3";

    /// <summary>The name of the Brier score in <see cref="Metrics"/>; less is better.</summary>
    public const string Brier = "Brier";

    private const int Listed = 10;

    private static readonly string[] Told = ["nDCG@10", "success@1", "success@3", "MRR"];

    internal ComparisonReport(IEnumerable<ComparedProfile> profiles, ComparisonOptions options)
    {
        Options = options;
        ComparedProfile[] all = [.. profiles.OrderBy(profile => profile.Id, StringComparer.Ordinal)];
        ComparedProfile[] ranked = [.. all.Where(profile => profile.IsRanked)];
        LeftOut = all.Length - ranked.Length;
        var tasks = Told.Select(metric => (Func<Change>)(() => Of(metric, metric, ranked)));
        var told = tasks.AsParallel().AsOrdered().Select(measure => measure()).ToList();
        (Metrics, Fixed, FixedFits) = JudgeAll(all, ranked, told);
        Groupings = JudgeGroups(ranked);
        (Verdict, Why) = Conclude(ranked.Length);
        var byDifference = ranked.Select(ToChange).Where(change => change.Difference != 0).ToList();
        Gains = [.. byDifference.Where(change => change.Difference > 0)
            .OrderByDescending(change => change.Difference)
            .ThenBy(change => change.Id, StringComparer.Ordinal).Take(Listed)];
        Losses = [.. byDifference.Where(change => change.Difference < 0)
            .OrderBy(change => change.Difference)
            .ThenBy(change => change.Id, StringComparer.Ordinal).Take(Listed)];
        (Gaining, Losing) = (byDifference.Count(change => change.Difference > 0),
            byDifference.Count(change => change.Difference < 0));
    }

    /// <summary>How it was compared.</summary>
    public ComparisonOptions Options { get; }

    /// <summary>The overall verdict.</summary>
    public ComparisonVerdict Verdict { get; }

    /// <summary>What made it so, in plain words; empty when the models are equal.</summary>
    public IReadOnlyList<string> Why { get; }

    /// <summary>Every measure over all profiles: <see cref="Main"/> first, <see cref="Brier"/> last where
    /// both models' fits are calibrated.</summary>
    public IReadOnlyList<Change> Metrics { get; }

    /// <summary><see cref="Main"/> over the fixed part; null where it is all or nothing.</summary>
    public Change? Fixed { get; }

    /// <summary><see cref="Brier"/> over the fixed part; null where it is all or nothing.</summary>
    public Change? FixedFits { get; }

    /// <summary><see cref="Main"/> group by group; of groups with profiles of both parts also over their
    /// fixed part alone, under names that end in <c>, fixed</c>.</summary>
    public IReadOnlyList<GroupChanges> Groupings { get; }

    /// <summary>Profiles that cannot tell the models apart, since every order of the programmes ranked for
    /// them is as good as another; they count for the fits alone.</summary>
    public int LeftOut { get; }

    /// <summary>How many profiles gain.</summary>
    public int Gaining { get; }

    /// <summary>How many profiles lose.</summary>
    public int Losing { get; }

    /// <summary>The ten that gain most.</summary>
    public IReadOnlyList<ProfileChange> Gains { get; }

    /// <summary>The ten that lose most.</summary>
    public IReadOnlyList<ProfileChange> Losses { get; }

    // These decide about everybody, so they are one family of tests. The fixed part is looked at by itself,
    // since imports could outnumber it.
    private (IReadOnlyList<Change> Metrics, Change? Fixed, Change? FixedFits) JudgeAll(
        ComparedProfile[] all, ComparedProfile[] ranked, List<Change> told)
    {
        ComparedProfile[] fits = [.. all.Where(profile =>
            !double.IsNaN(profile.Before.Brier) && !double.IsNaN(profile.After.Brier))];
        var family = new List<(Change Change, double Least, bool LessIsBetter)>();
        var main = Add(ranked, profiles => (Of(Main, Main, profiles), Options.Least, false));
        var fixedPart = Add(FixedAmong(ranked),
            profiles => (Of(ComparedProfile.FixedPart, Main, profiles), Options.Least, false));
        var brier = Add(fits, profiles => (BrierOf(Brier, profiles), Options.LeastBrier, true));
        var fixedFits = Add(FixedAmong(fits),
            profiles => (BrierOf(ComparedProfile.FixedPart, profiles), Options.LeastBrier, true));
        var judged = Change.Judge(family, Options);
        return ([At(main) ?? Of(Main, Main, ranked), .. told, .. At(brier) is { } change ? [change]
            : Array.Empty<Change>()], At(fixedPart), At(fixedFits));

        int? Add(ComparedProfile[] profiles, Func<ComparedProfile[], (Change, double, bool)> measure)
        {
            if (profiles.Length == 0) return null;
            family.Add(measure(profiles));
            return family.Count - 1;
        }

        Change? At(int? place) => place is { } at ? judged[at] : null;
    }

    private static ComparedProfile[] FixedAmong(ComparedProfile[] profiles)
    {
        ComparedProfile[] fixedPart =
            [.. profiles.Where(profile => profile.Origin == ComparedProfile.FixedPart)];
        return fixedPart.Length < profiles.Length ? fixedPart : [];
    }

    private IReadOnlyList<GroupChanges> JudgeGroups(ComparedProfile[] ranked)
    {
        var kinds = ComparedProfile.Groupings.Select((name, at) => (Name: name, Groups: GroupsOf(ranked, at)))
            .ToList();
        // Origin parts them already.
        var mixed = kinds.Skip(1).Select(kind => (Name: $"{kind.Name}, {ComparedProfile.FixedPart}",
            Groups: kind.Groups.Select(group => (group.Label, Profiles: FixedAmong(group.Profiles)))
                .Where(group => group.Profiles.Length > 0).ToList()));
        kinds.AddRange(mixed.Where(kind => kind.Groups.Count > 0).ToList());
        var tested = kinds.Select(kind => kind.Groups
            .Where(group => group.Profiles.Length >= Options.LeastProfiles).ToList()).ToList();
        var measured = tested.SelectMany(kind => kind).AsParallel().AsOrdered()
            .Select(group => (Of(group.Label, Main, group.Profiles), Options.LeastInGroup, false)).ToList();
        var judged = new Queue<Change>(Change.Judge(measured, Options));
        return
        [
            .. kinds.Zip(tested, (kind, groups) => new GroupChanges(kind.Name,
                [.. groups.Select(_ => judged.Dequeue())], kind.Groups.Count - groups.Count)),
        ];
    }

    // A single group is everybody once more.
    private static List<(string Label, ComparedProfile[] Profiles)> GroupsOf(
        ComparedProfile[] profiles, int kind)
    {
        var groups = profiles.GroupBy(profile => profile.Labels[kind])
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToArray())).ToList();
        return groups.Count < 2 ? [] : groups;
    }

    private (ComparisonVerdict, IReadOnlyList<string>) Conclude(int ranked)
    {
        if (ranked < Options.LeastProfiles)
        {
            return (ComparisonVerdict.TooFew, [ComparisonWords.TooFew(ranked, Options.LeastProfiles)]);
        }

        IEnumerable<(string Where, Change Change)> lines =
        [
            ("all profiles", Metrics[0]),
            .. Fixed is null ? [] : new[] { ("the fixed part", Fixed) },
            .. Metrics.Where(change => change.Name == Brier).Select(change => ("the fits", change)),
            .. FixedFits is null ? []
                : new[] { ("the fits of the fixed part", FixedFits with { Name = Brier }) },
            .. from kind in Groupings
               from part in kind.Groups
               select ($"{kind.Name} {part.Name}", part),
        ];
        var told = lines.ToLookup(line => line.Change.Verdict);
        var verdict = told.Contains(ComparisonVerdict.Worse) ? ComparisonVerdict.Worse
            : Metrics[0].Verdict == ComparisonVerdict.Better ? ComparisonVerdict.Better
            : ComparisonVerdict.Equal;
        var reasons = verdict == ComparisonVerdict.Equal ? [] : told[verdict];
        return (verdict, [.. reasons.Select(line => ComparisonWords.Reason(line.Where, line.Change))]);
    }

    private Change Of(string name, string metric, ComparedProfile[] profiles)
    {
        var index = Metric.IndexOf(metric);
        return Change.Of(name, [.. profiles.Select(profile => profile.Before.Metrics![index])],
            [.. profiles.Select(profile => profile.After.Metrics![index])], Options);
    }

    private Change BrierOf(string name, ComparedProfile[] profiles) => Change.Of(name,
        [.. profiles.Select(profile => profile.Before.Brier)],
        [.. profiles.Select(profile => profile.After.Brier)], Options);

    private static ProfileChange ToChange(ComparedProfile profile)
    {
        var index = Metric.IndexOf(Main);
        return new ProfileChange(profile.Id, profile.Name, profile.Origin, profile.Language,
            profile.BestProgramme, profile.Before.RankOfBest, profile.After.RankOfBest,
            profile.After.Metrics![index] - profile.Before.Metrics![index]);
    }
}
