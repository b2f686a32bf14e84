using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Matching;

/// <summary>
/// Tells in words what raised and lowered a score. The features of a group are told as one reason, since,
/// say, six measures of the same need are one story to a person.
/// </summary>
internal sealed class ReasonWriter(TextModel model)
{
    /// <summary>The language reasons are written in.</summary>
    public const string Language = "en";

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
            _ => (sum >= 0
                ? "Country, size, age and kind of firm are those the programme usually serves."
                : "Country, size, age or kind of firm are not those the programme usually serves.", []),
        };
        return told is { } reason ? new Reason(leading.Feature, sum, reason.Text, reason.Evidence) : null;
    }

    private (string Text, IReadOnlyList<Evidence> Evidence) TellNeed(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        var asked = Strongest(t => profile.NeedThemes[t] >= Asked ? profile.NeedThemes[t] : 0);
        var shared = Shared(profile.NeedThemes, programme);
        var purpose = Names(Strongest(t => programme.Themes[t]));
        if (shared.Count > 0 && raises)
        {
            return ($"The firm asks for {Names(shared)}, and the programme is there for it.",
                Quotes(profile.Need, programme, shared));
        }

        if (raises) return ($"The need comes near to what the programme is for: {purpose}.", []);
        return asked.Count == 0
            ? ($"The text does not ask for what the programme is for: {purpose}.", [])
            : ($"The firm asks for {Names(asked)}; the programme is for {purpose}.",
                ProfileQuotes(profile.Need, asked));
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellActivity(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        if (!raises) return ("What the firm does is not the programme's subject.", []);
        var shared = Shared(profile.Activity.Themes, programme);
        if (shared.Count == 0) return null;
        return ($"The firm's own field, {Names(shared)}, is the programme's too.",
            ProfileQuotes(profile.Activity, shared));
    }

    private static (string Text, IReadOnlyList<Evidence> Evidence)? TellExperience(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        var isKnown = programme.CaseThemes is not null || programme.AffinityLabel >= 0;
        if (!isKnown || profile.Need.IsEmpty) return null;
        return (raises
            ? "Firms with a need like this were judged a good fit for it before."
            : "Firms with a need like this were better served by other programmes before.", []);
    }

    private (string Text, IReadOnlyList<Evidence> Evidence)? TellWording(
        ProfileView profile, ProgrammeView programme, bool raises)
    {
        if (!raises)
            return ("The profile's words and the programme's description have little in common.", []);
        var words = SharedWords.Find(model, profile.Need, programme);
        if (words.Count == 0) return null;
        return ("The profile and the programme's description use the same words.",
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

    // "access to finance" inside a sentence.
    private string Names(IReadOnlyList<int> themes) =>
        string.Join(" and ", themes.Select(theme => Uncapitalise(model.ThemeNames[theme])));

    private static string Uncapitalise(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
