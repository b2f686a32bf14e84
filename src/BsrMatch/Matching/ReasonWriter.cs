using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>
/// Tells a firm in words of one language what raised and lowered a score. The features of a group are told as
/// one reason, since, say, six measures of the same need are one story to a person.
/// </summary>
internal sealed class ReasonWriter(
    TextModel model, ThemeWords words, ProgrammeQuotes programmeQuotes, NeedReading reading)
{
    /// <summary>
    /// A group that moved the score by less than this share of what all groups did is not worth telling.
    /// </summary>
    private const double LeastShare = 0.04;

    /// <summary>From this weight on a programme is there for a theme.</summary>
    private const double Served = 0.5;

    private static readonly (FeatureGroup Group, int[] Features)[] Groups =
    [
        .. FeatureSchema.All.Index().GroupBy(feature => feature.Item.Group, feature => feature.Index)
            .Select(group => (group.Key, group.ToArray())),
    ];

    public IReadOnlyList<Reason> Write(ProgrammeView programme, double[] contributions)
    {
        var shared = Shared(reading.Profile.NeedThemes, programme).Length > 0;

        // Measures of one story that offset each other are no movement.
        var moved = 0.0;
        foreach (var (group, features) in Groups) moved += Math.Abs(Of(group, features).Sum);
        var reasons = new List<Reason>();
        foreach (var (group, features) in Groups)
        {
            var (sum, leading) = Of(group, features);
            if (!(Math.Abs(sum) > LeastShare * moved)) continue;
            if (Tell(programme, group, sum >= 0) is not { } told) continue;
            // The greatest first; of equal ones, that of the first group.
            var at = reasons.Count;
            while (at > 0 && reasons[at - 1].Contribution < sum) at--;
            reasons.Insert(at, new Reason(FeatureSchema.All[leading].Name, sum, told.Text, told.Evidence));
        }

        return reasons;

        // Where need and programme share a theme, it is told what that gave: some measures look at how much
        // else either of them is about, and would have the firm told that it does not fit what it fits.
        (double Sum, int Leading) Of(FeatureGroup group, int[] features) =>
            group == FeatureGroup.Need && shared
                ? Raised(contributions, features)
                : Total(contributions, features);
    }

    private static (double Sum, int Leading) Raised(double[] contributions, int[] features)
    {
        var (sum, leading) = (0.0, features[0]);
        foreach (var feature in features)
        {
            sum += Math.Max(0, contributions[feature]);
            if (contributions[feature] > contributions[leading]) leading = feature;
        }

        return (sum, leading);
    }

    // What a group moved, and the feature that moved it most that way.
    private static (double Sum, int Leading) Total(double[] contributions, int[] features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += contributions[feature];
        var leading = features[0];
        foreach (var feature in features)
        {
            var isBeyond = sum >= 0
                ? contributions[feature] > contributions[leading]
                : contributions[feature] < contributions[leading];
            if (isBeyond) leading = feature;
        }

        return (sum, leading);
    }

    // Null where the numbers moved but there is nothing to show for it.
    private (string Text, IReadOnlyList<Evidence> Evidence)? Tell(
        ProgrammeView programme, FeatureGroup group, bool raises) => group switch
        {
            FeatureGroup.Need => TellNeed(programme, raises),
            FeatureGroup.Activity => TellActivity(programme, raises),
            FeatureGroup.Wording => TellWording(programme, raises),
            FeatureGroup.Experience => TellExperience(programme, raises),
            _ => (words.Phrases.Of(raises ? "reason.firm.usual" : "reason.firm.unusual"), []),
        };

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellNeed(ProgrammeView programme, bool raises)
    {
        var phrases = words.Phrases;
        var shared = raises ? Shared(reading.Profile.NeedThemes, programme) : [];
        if (shared.Length > 0)
        {
            return (phrases.Of("reason.need.shared", ("asked", words.List(shared))),
                [.. reading.NeedQuotes(shared), .. programmeQuotes.Of(programme, shared[0])]);
        }

        var isAsking = reading.Asked.Length > 0;
        if (raises && !isAsking) return null;
        var purpose = words.PurposeOf(programme).Text;
        if (raises) return (phrases.Of("reason.need.near", ("purpose", purpose)), []);
        return isAsking
            ? (phrases.Of("reason.need.other", ("asked", words.List(reading.Asked)), ("purpose", purpose)),
                reading.NeedQuotes(reading.Asked))
            : (phrases.Of("reason.need.none", ("purpose", purpose)), []);
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellActivity(
        ProgrammeView programme, bool raises)
    {
        if (!raises) return (words.Phrases.Of("reason.activity.other"), []);
        var shared = Shared(reading.Profile.Activity.Themes, programme);
        if (shared.Length == 0) return null;
        return (words.Phrases.Of("reason.activity.shared", ("field", words.List(shared))),
            reading.ActivityQuotes(shared));
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellExperience(
        ProgrammeView programme, bool raises)
    {
        var isKnown = programme.CaseThemes is not null || programme.AffinityLabel >= 0;
        if (!isKnown || reading.Profile.Need.IsEmpty) return null;
        return (words.Phrases.Of(raises ? "reason.experience.good" : "reason.experience.poor"), []);
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellWording(
        ProgrammeView programme, bool raises)
    {
        if (!raises) return (words.Phrases.Of("reason.wording.none"), []);
        var shared = SharedWords.Find(model, reading.Profile.Need, programme);
        if (shared.Count == 0) return null;
        return (words.Phrases.Of("reason.wording.shared"),
        [
            .. shared.Select(word => new Evidence("profile", word.InProfile)),
            .. shared.Select(word => new Evidence("programme", word.InProgramme)),
        ]);
    }

    private static int[] Shared(double[] themes, ProgrammeView programme)
    {
        var strongest = new StrongestThemes();
        for (var theme = 0; theme < themes.Length; theme++)
        {
            if (themes[theme] >= NeedReading.LeastScore && programme.Themes[theme] >= Served)
                strongest.Add(theme, themes[theme] * programme.Themes[theme]);
        }

        return strongest.Themes;
    }
}
