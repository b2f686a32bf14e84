using BsrMatch.Features;
using BsrMatch.Languages;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>
/// Tells in words of one language what raised and lowered a score. The features of a group are told as one
/// reason, since, say, six measures of the same need are one story to a person.
/// </summary>
internal sealed class ReasonWriter(TextModel model, Phrases phrases)
{
    /// <summary>
    /// A group that moved the score by less than this share of all movement is not worth telling.
    /// </summary>
    private const double LeastShare = 0.04;

    /// <summary>From this score on a text asks for a theme.</summary>
    private const double Asked = 0.2;

    /// <summary>From this weight on a programme is there for a theme.</summary>
    private const double Served = 0.5;

    public IReadOnlyList<Reason> Write(
        Pairing pairing, ProgrammeView programme, IReadOnlyList<Contribution> contributions)
    {
        var moved = contributions.Sum(contribution => Math.Abs(contribution.Amount));
        return
        [
            .. FeatureSchema.All.Zip(contributions)
                .GroupBy(pair => pair.First.Group, pair => pair.Second)
                .Select(group => Tell(pairing, programme, group.Key, [.. group]))
                .OfType<Reason>()
                .Where(reason => Math.Abs(reason.Contribution) > LeastShare * moved)
                .OrderByDescending(reason => reason.Contribution),
        ];
    }

    /// <summary>What the firm asks for, by name, clearest first.</summary>
    public IReadOnlyList<string> AskedIn(ProfileView profile) => NamesOf(AskedThemes(profile));

    /// <summary>What the programme is for, by name, main themes first.</summary>
    public IReadOnlyList<string> PurposeOf(ProgrammeView programme) =>
        NamesOf(Strongest(t => programme.Themes[t]));

    // Null where the numbers moved but there is nothing to show for it.
    private Reason? Tell(
        Pairing pairing, ProgrammeView programme, FeatureGroup group, IReadOnlyList<Contribution> parts)
    {
        var sum = parts.Sum(part => part.Amount);
        var leading = sum >= 0 ? parts.MaxBy(part => part.Amount)! : parts.MinBy(part => part.Amount)!;
        (string Text, IReadOnlyList<Evidence> Evidence)? told = group switch
        {
            FeatureGroup.Need => TellNeed(pairing.Profile, programme, sum >= 0),
            FeatureGroup.Activity => TellActivity(pairing.Profile, programme, sum >= 0),
            FeatureGroup.Wording => TellWording(pairing.Profile, programme, sum >= 0),
            FeatureGroup.Experience => TellExperience(pairing.Profile, programme, sum >= 0),
            _ => (phrases.Of(sum >= 0 ? "reason.firm.usual" : "reason.firm.unusual"), []),
        };
        return told is { } reason ? new Reason(leading.Feature, sum, reason.Text, reason.Evidence) : null;
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellNeed(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        var asked = AskedThemes(profile);
        var shared = Shared(profile.NeedThemes, programme);
        var purpose = phrases.Themes(PurposeOf(programme));
        if (shared.Count > 0 && raises)
        {
            return (phrases.Of("reason.need.shared", ("asked", Names(shared))),
                Quotes(profile.Need, programme, shared));
        }

        if (raises && asked.Count == 0) return null;
        if (raises) return (phrases.Of("reason.need.near", ("purpose", purpose)), []);
        return asked.Count == 0
            ? (phrases.Of("reason.need.none", ("purpose", purpose)), [])
            : (phrases.Of("reason.need.other", ("asked", Names(asked)), ("purpose", purpose)),
                ProfileQuotes(profile.Need, asked));
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellActivity(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        if (!raises) return (phrases.Of("reason.activity.other"), []);
        var shared = Shared(profile.Activity.Themes, programme);
        if (shared.Count == 0) return null;
        return (phrases.Of("reason.activity.shared", ("field", Names(shared))),
            ProfileQuotes(profile.Activity, shared));
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellExperience(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        var isKnown = programme.CaseThemes is not null || programme.AffinityLabel >= 0;
        if (!isKnown || profile.Need.IsEmpty) return null;
        return (phrases.Of(raises ? "reason.experience.good" : "reason.experience.poor"), []);
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellWording(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        if (!raises) return (phrases.Of("reason.wording.none"), []);
        var words = SharedWords.Find(model, profile.Need, programme);
        if (words.Count == 0) return null;
        return (phrases.Of("reason.wording.shared"),
        [
            .. words.Select(word => new Evidence("profile", word.InProfile)),
            .. words.Select(word => new Evidence("programme", word.InProgramme)),
        ]);
    }

    private List<Evidence> Quotes(TextView need, ProgrammeView programme, IReadOnlyList<int> themes)
    {
        var quotes = ProfileQuotes(need, themes);
        foreach (var theme in themes.Take(1))
        {
            quotes.AddRange(ThemeEvidence.Quotes(model, programme.Text, theme)
                .Select(quote => new Evidence("programme", quote)));
        }

        return quotes;
    }

    private List<Evidence> ProfileQuotes(TextView view, IReadOnlyList<int> themes) =>
    [
        .. themes.SelectMany(theme => ThemeEvidence.Quotes(model, view, theme))
            .Distinct().Select(quote => new Evidence("profile", quote)),
    ];

    private List<int> Shared(double[] themes, ProgrammeView programme) => Strongest(
        t => themes[t] >= Asked && programme.Themes[t] >= Served ? themes[t] * programme.Themes[t] : 0);

    private List<int> Strongest(Func<int, double> weight) =>
    [
        .. Enumerable.Range(0, model.ThemeIds.Count).Where(theme => weight(theme) > 0)
            .OrderByDescending(weight).ThenBy(theme => theme).Take(2),
    ];

    private List<int> AskedThemes(ProfileView profile) =>
        Strongest(t => profile.NeedThemes[t] >= Asked ? profile.NeedThemes[t] : 0);

    private string Names(IReadOnlyList<int> themes) => phrases.Themes(NamesOf(themes));

    private List<string> NamesOf(IReadOnlyList<int> themes) =>
        [.. themes.Select(theme => phrases.Theme(model.ThemeIds[theme], model.ThemeNames[theme]))];
}
