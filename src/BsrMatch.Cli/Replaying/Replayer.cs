using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Text;
using BsrMatch.Catalogue;
using BsrMatch.Cli.Outputs;
using BsrMatch.Input;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Storage;

namespace BsrMatch.Cli.Replaying;

/// <summary>Computes the answers of a run again and compares them with those that were saved.</summary>
/// <param name="options">The options of the run.</param>
/// <param name="settings">What to compute with.</param>
internal sealed class Replayer(RunOptions options, ReplaySettings settings)
{
    // Errors often end up in logs, so they tell no more of an id.
    private const int LongestId = 20;

    private readonly ConcurrentDictionary<(ProgrammeCatalogue, ModelBundle), Lazy<Matcher>> matchers = new();

    private readonly IReadOnlyList<Part> changed =
        [.. settings.Parts.Where(part => part.Changed).Select(part => part.Part)];

    /// <summary>Every client's answer, in the order of the run.</summary>
    /// <exception cref="SetupException">A stored answer is damaged.</exception>
    public IReadOnlyList<ClientReplay> Replay(IReadOnlyList<StoredResult> results)
    {
        var clients = new ClientReplay[results.Count];
        try
        {
            Parallel.For(0, clients.Length, at => clients[at] = Replay(results[at]));
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<SetupException>().Any())
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions.OfType<SetupException>().First());
        }

        return clients;
    }

    private ClientReplay Replay(StoredResult saved)
    {
        var (id, json) = (saved.Profile.Id, Answer(settings.Now, saved.Profile));
        if (saved.ResultHash is { } hash && HashOf(json) != hash)
        {
            // What was written then can often be written again, and be known by its hash.
            var then = settings.Then is { } setting ? Answer(setting, saved.Profile) : null;
            if (then is null || HashOf(then) != hash) return CompareRows(saved, json);
            saved = saved with { ResultJson = then, ResultHash = null };
        }

        if (saved.ResultHash is not null || json == saved.ResultJson)
            return new ClientReplay(id, ReplayOutcome.Identical, [], []);
        try
        {
            var values = ValueChange.Between(saved.ResultJson, json);
            var baseline = settings.Then is { } then ? Answer(then, saved.Profile) : null;
            var unaccounted = IsDefect(saved, baseline) ? values : [];
            if (values.All(value => value.IsOrigin))
                return new ClientReplay(id, ReplayOutcome.Same, [], unaccounted);
            var causes = new Causes(changed, EffectsOf(saved, baseline));
            return new ClientReplay(id, ReplayOutcome.Different,
                [.. Differences(saved.ResultJson, json).Select(difference => difference with
                {
                    Text = difference.Text + Reason(difference, saved.Profile),
                    Causes = causes.Of(difference),
                })], unaccounted);
        }
        catch (InvalidDataException e)
        {
            throw new SetupException($"the stored answer to {SafeText.OneLine(id, LongestId)} is damaged; "
                + "restore the store from a backup, or match the firms again", e);
        }
    }

    // All that is left of the answer are its places, verdicts and fits.
    private ClientReplay CompareRows(StoredResult saved, string json)
    {
        var now = AnswerView.Read(json);
        var titles = now.Places.ToDictionary(
            place => place.ProgrammeId, place => place.Title, StringComparer.Ordinal);
        var then = now with
        {
            NoGoodMatch = saved.NoGoodMatch,
            Places = [.. saved.Matches.Select(match => new PlaceView(match.Rank, match.ProgrammeId,
                titles.GetValueOrDefault(match.ProgrammeId, match.ProgrammeId),
                match.Verdict.ToString().ToLowerInvariant(), match.Fit, []))],
        };
        var differences = AnswerComparison.Of(then, now with
        {
            Places = [.. now.Places.Select(place => place with { Rules = [] })],
        });
        return new ClientReplay(saved.Profile.Id, ReplayOutcome.Different,
            [.. (differences.Count > 0 ? differences : [AnswerComparison.OnlyHashDiffers])
                .Select(difference => difference with { Causes = changed })],
            changed.Count == 0 ? [new ValueChange("", saved.ResultHash, HashOf(json))] : []);
    }

    private static string HashOf(string json) => StableHash.Sha256(Encoding.UTF8.GetBytes(json));

    // With everything as it was, the bytes must be as they were.
    private bool IsDefect(StoredResult saved, string? baseline) =>
        changed.All(ReplaySettings.IsChoice) && baseline is not null && baseline != saved.ResultJson;

    /// <summary>What each changed part does alone; null when the parts cannot be exchanged.</summary>
    private Dictionary<Part, IReadOnlyList<Difference>>? EffectsOf(StoredResult saved, string? baseline)
    {
        if (baseline is null || changed.Count < 2) return null;
        return changed.ToDictionary(part => part, part => ReplaySettings.IsChoice(part)
            ? Differences(baseline, Answer(settings.Then!.With(part, settings.Now), saved.Profile))
            : Differences(saved.ResultJson, baseline));
    }

    private static IReadOnlyList<Difference> Differences(string before, string after)
    {
        if (before == after) return [];
        var differences = AnswerComparison.Of(AnswerView.Read(before), AnswerView.Read(after));
        if (differences.Count > 0) return differences;
        var details = ValueChange.Between(before, after).Where(value => !value.IsOrigin).ToList();
        return details.Count == 0 ? [] : [AnswerComparison.Details(details)];
    }

    private string Reason(Difference difference, SmeProfile profile)
    {
        var (setting, link) = difference.Kind switch
        {
            DifferenceKind.Gone => (settings.Now, "; now"),
            DifferenceKind.New => (settings.Then, "; before"),
            _ => (null, ""),
        };
        if (setting is null) return "";
        var reason =
            Absence.Explain(MatcherOf(setting), profile, OptionsFor(setting), difference.Programme!);
        return reason is null ? "" : $"{link}: {reason}";
    }

    private string Answer(Setting setting, SmeProfile profile) =>
        RunSaver.JsonOf(MatcherOf(setting).Match(profile, OptionsFor(setting)), options.Detail);

    private MatchOptions OptionsFor(Setting setting) => options.Match with { AsOf = setting.Day };

    private Matcher MatcherOf(Setting setting) => matchers.GetOrAdd((setting.Catalogue, setting.Model),
        key => new Lazy<Matcher>(() => Matcher.Create(key.Item2, key.Item1))).Value;
}
