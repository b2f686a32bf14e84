using System.Globalization;
using System.Text;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Profiles;

namespace BsrMatch.Learning;

/// <summary>A profile that models are compared by, and what is known of it.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Grades">Grades by programme id; at least one.</param>
/// <param name="IsComplete">
/// Whether a programme without a grade counts as grade 0. Where not, only the programmes with a grade are
/// ranked.
/// </param>
public sealed record GateProfile(
    SmeProfile Profile, IReadOnlyDictionary<string, int> Grades, bool IsComplete)
{
    /// <summary>A ranking without the programmes of which nothing is known.</summary>
    internal ProfileRanking Condense(ProfileRanking ranking) => IsComplete ? ranking : ranking with
    {
        Candidates = [.. ranking.Candidates.Where(one => Grades.ContainsKey(one.ProgrammeId))],
    };
}

/// <summary>One of the two parts of the gate profiles.</summary>
/// <param name="Profiles">The profiles, ordered by id.</param>
/// <param name="Hash">SHA-256 of the ids, the profiles and their grades; it changes when any of them
/// does.</param>
public sealed record GatePart(IReadOnlyList<GateProfile> Profiles, string Hash)
{
    /// <summary>Puts a part together.</summary>
    /// <exception cref="ArgumentException">A profile is there twice.</exception>
    public static GatePart Of(IEnumerable<GateProfile> profiles)
    {
        GateProfile[] ordered = [.. profiles.OrderBy(one => one.Profile.Id, StringComparer.Ordinal)];
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].Profile.Id == ordered[i - 1].Profile.Id)
                throw new ArgumentException($"{ordered[i].Profile.Id} is there twice", nameof(profiles));
        }

        return new GatePart(ordered, HashOf(ordered));
    }

    /// <summary>The fixed part as training measures by it, whose hash belongs into the card.</summary>
    /// <exception cref="ArgumentException">A profile is there twice.</exception>
    public static GatePart Of(JudgedProfiles judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        return Of(judged.Profiles.Where(profile => judged.Qrels.Of(profile.Id).Count > 0)
            .Select(profile => GateProfileOf(profile, judged.Qrels.Of(profile.Id))));
    }

    // Where a grade 0 was written down, every programme that was looked at has a grade, and one without was
    // not there yet: it is left out of the ranking rather than taken for a wrong one (condensed lists, Sakai,
    // "Alternatives to bpref", SIGIR 2007).
    private static GateProfile GateProfileOf(SmeProfile profile, IReadOnlyDictionary<string, int> grades) =>
        new(profile, grades, IsComplete: !grades.Values.Contains(0));

    private static string HashOf(GateProfile[] profiles)
    {
        var text = new StringBuilder();
        foreach (var (profile, grades, isComplete) in profiles)
        {
            text.Append(profile.Hash()).Append(isComplete ? " all" : " some");
            foreach (var (programme, grade) in grades.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $" {programme}={grade}");
            text.Append('\n');
        }

        return StableHash.Sha256(Encoding.UTF8.GetBytes(text.ToString()));
    }
}

/// <summary>
/// The profiles that models are compared by, of which none is ever learned from: a fixed part, which comes
/// with the training data, and a later part of what was imported since. They are always counted apart, so
/// that no import can make a worse model look better.
/// </summary>
public sealed record GateProfiles
{
    private GateProfiles(GatePart fixedPart, GatePart later) => (Fixed, Later) = (fixedPart, later);

    /// <summary>The day firm ages are counted from. Fixed, so that a comparison does not change from day to
    /// day.</summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 1);

    /// <summary>The test split of the training data.</summary>
    public GatePart Fixed { get; }

    /// <summary>Imported cases that <see cref="GateDraw"/> keeps.</summary>
    public GatePart Later { get; }

    /// <summary>Draws the gate profiles.</summary>
    /// <param name="held">The test split.</param>
    /// <param name="cases">
    /// Everything that was imported; what may be learned from is left out, and so is what has the id of a
    /// profile of the fixed part or no grade at all. Of several with one id the first counts.
    /// </param>
    public static GateProfiles Of(JudgedProfiles held, IEnumerable<LearningCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var fixedPart = GatePart.Of(held);
        var known = fixedPart.Profiles.Select(one => one.Profile.Id).ToHashSet(StringComparer.Ordinal);
        var later = cases
            .Where(one => GateDraw.Keeps(one.Profile.Id) && one.Grades.Count > 0
                && !known.Contains(one.Profile.Id))
            .Select(one => new GateProfile(one.Profile,
                one.Grades.ToDictionary(pair => pair.Key, pair => pair.Value.Grade, StringComparer.Ordinal),
                one.IsComplete));
        return new GateProfiles(fixedPart, GatePart.Of(
            later.DistinctBy(one => one.Profile.Id, StringComparer.Ordinal)));
    }

    /// <summary>Reads the test split of a folder of training data and draws the gate profiles.</summary>
    /// <param name="dataFolder">The folder with <c>test/profiles.jsonl</c> and
    /// <c>test/judgements.qrels</c>.</param>
    /// <param name="cases">As above.</param>
    /// <exception cref="InputException">A file is missing or wrong.</exception>
    public static GateProfiles Load(string dataFolder, IEnumerable<LearningCase> cases)
    {
        var file = Path.Combine(dataFolder, "test", "profiles.jsonl");
        using var stream = InputFile.OpenRead(file);
        var profiles = ProfileJson.ReadLines(stream, file, AsOf.AddYears(1)).ToList();
        var qrels = QrelsFile.Load(Path.Combine(dataFolder, "test", "judgements.qrels"));
        return Of(new JudgedProfiles(profiles, qrels, EvaluationOptions.RelevantFromForProfiles), cases);
    }
}
