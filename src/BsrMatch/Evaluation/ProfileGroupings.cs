using BsrMatch.Profiles;

namespace BsrMatch.Evaluation;

/// <summary>
/// The ways every evaluation divides its profiles, so that a weak spot does not hide in a mean.
/// </summary>
internal static class ProfileGroupings
{
    /// <summary>
    /// A table by programme is read by people; a longer one would not be. Larger catalogues are told by
    /// language alone.
    /// </summary>
    private const int MostProgrammes = 30;

    private static readonly (int Most, string Label)[] Lengths =
    [
        (8, "1 to 8 words"), (30, "9 to 30 words"), (80, "31 to 80 words"), (int.MaxValue, "over 80 words"),
    ];

    public static Grouping[] Of(
        JudgedProfiles judged, IReadOnlyDictionary<string, string> languages, int programmes)
    {
        var result = new List<Grouping>();
        var distinct = languages.Values.Distinct().Count();
        // A few profiles in each of many languages are also told together.
        if (distinct > 2)
        {
            result.Add(Divide("English and others", judged.Profiles,
                profile => languages[profile.Id] == "en" ? "English" : "others"));
        }

        if (distinct > 1) result.Add(new Grouping("language", languages));
        if (programmes > MostProgrammes) return [.. result];
        result.Add(Divide("best programme", judged.Profiles,
            profile => BestOf(judged.Qrels.Of(profile.Id), judged.RelevantFrom)));
        result.Add(Divide("length", judged.Profiles, profile => LengthOf(profile)));
        return [.. result];
    }

    private static Grouping Divide(
        string name, IReadOnlyList<SmeProfile> profiles, Func<SmeProfile, string> labelOf) =>
        new(name, profiles.ToDictionary(profile => profile.Id, labelOf, StringComparer.Ordinal));

    // Of equally good ones the first by id.
    public static string BestOf(IReadOnlyDictionary<string, int> grades, int relevantFrom) => grades
        .Where(grade => grade.Value >= relevantFrom).OrderByDescending(grade => grade.Value)
        .ThenBy(grade => grade.Key, StringComparer.Ordinal).Select(grade => grade.Key)
        .FirstOrDefault("none");

    public static string LengthOf(SmeProfile profile)
    {
        var words = $"{profile.Needs} {profile.Description}"
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return Lengths.First(length => words <= length.Most).Label;
    }
}
