using System.Globalization;
using System.Text;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Learning;
using BsrMatch.Profiles;

namespace BsrMatch.Training;

/// <summary>
/// Adds the cases of a store, past projects and feedback, to what a folder of training data teaches.
/// </summary>
internal static class AddedCases
{
    private const int GoodFrom = EvaluationOptions.RelevantFromForProfiles;

    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    /// <summary>The data with the cases that may be learned from, and what became of all of them.</summary>
    /// <param name="data">The folder's, for the catalogue that is to be ranked.</param>
    /// <param name="cases">The store's, in any order.</param>
    /// <param name="isLater">Which of them are kept to be measured on, since they came last.</param>
    public static (TrainingData Data, IReadOnlyList<SourceCount> Sources) To(
        TrainingData data, IReadOnlyList<LearningCase> cases, Func<LearningCase, bool> isLater)
    {
        var folder = new SourceCount("training-data", data.Lessons.Count, 0, 0, 0);
        if (cases.Count == 0) return (data, [folder]);
        var texts = (data.HeldOut?.Profiles ?? []).Concat(cases.Where(IsKept).Select(one => one.Profile))
            .Select(TextOf).ToHashSet(StringComparer.Ordinal);
        var learned = new List<LearningCase>();
        var sources = new List<SourceCount> { folder };
        foreach (var origin in cases.GroupBy(one => one.Origin).OrderBy(group => group.Key))
        {
            var all = origin.OrderBy(one => one.Profile.Id, StringComparer.Ordinal).ToList();
            var open = all.Where(one => !IsKept(one)).ToList();
            var fresh = open.Where(one => !texts.Contains(TextOf(one.Profile))).ToList();
            var early = fresh.Where(one => !isLater(one)).ToList();
            var useful = early.Where(one => IsUseful(one, data)).ToList();
            learned.AddRange(origin.Key == CaseOrigin.Feedback ? FeedbackCases.Balanced(useful) : useful);
            sources.Add(new SourceCount(NameOf(origin.Key), useful.Count, all.Count - open.Count,
                fresh.Count - early.Count, open.Count - fresh.Count + early.Count - useful.Count));
        }

        return (Merge(data, learned), sources);
    }

    /// <summary>Whether a case is kept for comparing models, and never learned from.</summary>
    public static bool IsKept(LearningCase one) => GateDraw.Keeps(one.Profile.Id);

    /// <summary>How a source is called in the model card.</summary>
    public static string NameOf(CaseOrigin origin) =>
        origin == CaseOrigin.Project ? "projects" : "feedback";

    // A case tells something by a grade for a programme that is there, or by marked themes.
    private static bool IsUseful(LearningCase one, TrainingData data) =>
        one.Themes is not null || one.Grades.Keys.Any(id => data.Catalogue.Find(id) is not null);

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

    // What somebody says of a firm that the folder knows replaces what the folder says of it.
    private static Lesson LessonOf(LearningCase one, TrainingData data, Lesson? before)
    {
        var told = one.Grades.Where(grade => data.Catalogue.Find(grade.Key) is not null).ToList();
        var grades = before?.Grades.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)
            ?? new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (programme, grade) in told) grades[programme] = grade.Grade;
        var themes = one.Themes?.Where(data.Taxonomy.Ids.Contains).ToHashSet(StringComparer.Ordinal);
        return new Lesson(one.Profile, themes ?? before?.NeedThemes ?? None, before?.ActivityThemes ?? None,
            grades)
        {
            Weight = WeightOf(told.Select(grade => grade.Value)),
            IsRefusalOnly = !one.IsComplete && !grades.Values.Any(grade => grade >= GoodFrom),
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
}
