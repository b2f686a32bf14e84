using System.Globalization;
using System.Text;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;

namespace BsrMatch.Training;

/// <summary>What is learned from, and what became of the cases of a store.</summary>
/// <param name="Data">The folder's data with the cases that may be learned from.</param>
/// <param name="Sources">How many of each source were learned from; the folder first.</param>
/// <param name="Later">The later cases to be measured on, by id: those of which neither the firm nor the text
/// was learned from.</param>
internal sealed record JoinedData(
    TrainingData Data, IReadOnlyList<SourceCount> Sources, IReadOnlyList<GateProfile> Later);

/// <summary>
/// Adds the cases of a store, past projects and feedback, to what a folder of training data teaches.
/// </summary>
internal static class AddedCases
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    /// <summary>Joins a folder's data with the cases that may be learned from.</summary>
    /// <param name="data">The folder's, for the catalogue that is to be ranked.</param>
    /// <param name="cases">The store's, in any order.</param>
    /// <param name="isLater">Which of them are kept to be measured on, since they came last.</param>
    public static JoinedData To(
        TrainingData data, IReadOnlyList<LearningCase> cases, Func<LearningCase, bool> isLater)
    {
        var folder = new SourceCount("training-data", data.Lessons.Count, 0, 0, 0);
        if (cases.Count == 0) return new(data, [folder], []);
        var kept = (data.HeldOut?.Profiles ?? []).Concat(cases.Where(IsKept).Select(one => one.Profile))
            .Select(TextOf).ToHashSet(StringComparer.Ordinal);
        var known = new KnownProfiles(data);
        var origins = cases.GroupBy(one => one.Origin).OrderBy(group => group.Key).ToList();
        var fresh = cases.Where(one => !IsKept(one) && !kept.Contains(TextOf(one.Profile)))
            .OrderBy(one => one.Profile.Id, StringComparer.Ordinal).ToLookup(one => one.Origin);
        var useful = origins.ToDictionary(origin => origin.Key, origin => fresh[origin.Key]
            .Where(one => !isLater(one) && IsUseful(one, data) && known.MayLearn(one.Profile)).ToList());
        // All are learned from by now, so that nothing of them is among those measured on.
        var later = origins.ToDictionary(origin => origin.Key, origin => fresh[origin.Key].Where(isLater)
            .Select(one => Measured(one, data)).Where(one => one.Grades.Count > 0 && known.Add(one.Profile))
            .ToList());
        var learned = origins.SelectMany(origin => origin.Key == CaseOrigin.Feedback
            ? FeedbackCases.Balanced(useful[origin.Key])
            : useful[origin.Key]);
        var sources = origins.Select(origin => CountOf(
            origin.Key, [.. origin], useful[origin.Key].Count, later[origin.Key].Count));
        return new(Merge(data, [.. learned]), [folder, .. sources],
            [.. later.Values.SelectMany(one => one).OrderBy(one => one.Profile.Id, StringComparer.Ordinal)]);
    }

    private static SourceCount CountOf(
        CaseOrigin origin, IReadOnlyCollection<LearningCase> all, int learned, int later)
    {
        var kept = all.Count(IsKept);
        return new SourceCount(NameOf(origin), learned, kept, later, all.Count - kept - learned - later);
    }

    /// <summary>Whether a case is kept for comparing models, and never learned from.</summary>
    public static bool IsKept(LearningCase one) => GateDraw.Keeps(one.Profile.Id);

    /// <summary>How a source is called in the model card.</summary>
    public static string NameOf(CaseOrigin origin) =>
        origin == CaseOrigin.Project ? "projects" : "feedback";

    // A case tells something by a grade for a programme that is there, or by marked themes.
    private static bool IsUseful(LearningCase one, TrainingData data) =>
        one.Themes is not null || one.Grades.Keys.Any(id => data.Catalogue.Find(id) is not null);

    private static GateProfile Measured(LearningCase one, TrainingData data) => new(one.Profile,
        one.Grades.Where(grade => data.Catalogue.Find(grade.Key) is not null)
            .ToDictionary(grade => grade.Key, grade => grade.Value.Grade, StringComparer.Ordinal),
        one.IsComplete);

    private static TrainingData Merge(TrainingData data, List<LearningCase> cases)
    {
        var known = data.Lessons.ToDictionary(lesson => lesson.Profile.Id, StringComparer.Ordinal);
        var (lessons, themeLessons) = (new List<Lesson>(), new List<Lesson>());
        foreach (var one in cases)
        {
            var lesson = LessonOf(one, data, known.GetValueOrDefault(one.Profile.Id));
            if (lesson.Grades.Count > 0) lessons.Add(lesson);
            if (one.Themes is not null) themeLessons.Add(lesson);
        }

        return data with
        {
            Lessons = Replaced(data.Lessons, lessons),
            ThemeLessons = Replaced(data.ThemeLessons, themeLessons),
            Hash = HashOf(data.Hash, cases),
        };
    }

    private static List<Lesson> Replaced(IReadOnlyList<Lesson> before, List<Lesson> added)
    {
        var ids = added.Select(lesson => lesson.Profile.Id).ToHashSet(StringComparer.Ordinal);
        return [.. before.Where(lesson => !ids.Contains(lesson.Profile.Id)), .. added];
    }

    // What somebody says of a firm that the folder knows replaces the grades it names, and nothing else.
    private static Lesson LessonOf(LearningCase one, TrainingData data, Lesson? before)
    {
        var told = one.Grades.Where(grade => data.Catalogue.Find(grade.Key) is not null).ToList();
        var grades = before?.Grades.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            ?? new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (programme, grade) in told) grades[programme] = grade.Grade;
        // A complete case judges every programme, whatever the folder's graders had in view.
        var judged = one.IsComplete ? null : before?.Judged;
        var themes = one.Themes?.Where(data.Taxonomy.Ids.Contains).ToHashSet(StringComparer.Ordinal);
        return new Lesson(one.Profile, themes ?? before?.NeedThemes ?? None, before?.ActivityThemes ?? None,
            grades)
        {
            Judged = judged?.Union(told.Select(grade => grade.Key)).ToHashSet(StringComparer.Ordinal),
            Weight = before?.Weight ?? WeightOf(told.Select(grade => grade.Value)),
            IsPartial = before?.IsPartial ?? !one.IsComplete,
            CaseId = one.Origin == CaseOrigin.Feedback ? CaseId.OfFirm(one.Profile.Id) : one.Profile.Id,
        };
    }

    // The mean weight, by gain; where nothing gained, the plain one.
    private static double WeightOf(IEnumerable<WeightedGrade> grades)
    {
        var (sum, gains, count, plain) = (0.0, 0.0, 0, 0.0);
        foreach (var (grade, weight) in grades)
        {
            var gain = CumulatedGain.Gain(grade);
            sum += gain * weight;
            gains += gain;
            plain += weight;
            count++;
        }

        return gains > 0 ? sum / gains : count > 0 ? plain / count : 1;
    }

    // Told apart by words alone, so that neither signs nor letter case hide a repeated text.
    private static string TextOf(SmeProfile profile) => string.Join(' ',
        $"{profile.Needs} {profile.Description}".ToLowerInvariant()
            .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', ';', ':', '!', '?', '"', '(', ')')));

    private static string HashOf(string folderHash, IEnumerable<LearningCase> cases)
    {
        var text = new StringBuilder(folderHash).Append('\n');
        foreach (var one in cases)
        {
            text.Append(one.Profile.Hash()).Append(' ').Append(NameOf(one.Origin));
            foreach (var (programme, grade) in one.Grades.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $" {programme}={grade.Grade}*{grade.Weight:R}");
            }

            text.Append(one.Themes is null ? "" : " " + string.Join(',', one.Themes)).Append('\n');
        }

        return StableHash.Sha256(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The profiles of which something was learned, by id and by text.</summary>
    private sealed class KnownProfiles
    {
        private readonly HashSet<string> ids;
        private readonly HashSet<string> texts;

        public KnownProfiles(TrainingData data)
        {
            var profiles = data.Lessons.Concat(data.ThemeLessons).Select(lesson => lesson.Profile).ToList();
            ids = profiles.Select(profile => profile.Id).ToHashSet(StringComparer.Ordinal);
            texts = profiles.Select(TextOf).ToHashSet(StringComparer.Ordinal);
        }

        // One text under two ids would be its own past case, and on both sides of a fold.
        public bool MayLearn(SmeProfile profile)
        {
            if (!ids.Contains(profile.Id)) return Add(profile);
            texts.Add(TextOf(profile));
            return true;
        }

        /// <summary>Takes up a profile.</summary>
        /// <returns>Whether neither its id nor its text was there.</returns>
        public bool Add(SmeProfile profile) =>
            !ids.Contains(profile.Id) && texts.Add(TextOf(profile)) && ids.Add(profile.Id);
    }
}
