using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Learning;
using BsrMatch.Matching;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>
/// How well a new programme is found by the firms that need it: before it is in the catalogue, right after
/// its import, and after trainings with a few cases of it. Each programme in turn is new, see
/// <see cref="LeaveOneOut"/>; its cases are drawn from those of the training data.
/// </summary>
public static class NewProgramme
{
    /// <summary>How many cases are learned from, in turn.</summary>
    public static IReadOnlyList<int> Cases { get; } = [5, 10, 20];

    /// <summary>Trains four times as often as there are programmes; writes nothing.</summary>
    /// <param name="dataFolder">The folder of training data; its <c>test</c> is measured.</param>
    /// <param name="seed">Seed of everything drawn by lot.</param>
    /// <param name="progress">Told of each training.</param>
    /// <exception cref="Input.InputException">The training data are missing or wrong.</exception>
    public static EvaluationReport Run(string dataFolder, int seed, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var (data, heldOut) = LeaveOneOut.Load(dataFolder, seed);
        var stages = new List<(string Name, List<ProfileRanking> Rankings)>();
        var best = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var programme in data.Catalogue.Programmes)
        {
            var profiles = heldOut.Profiles
                .Where(profile => LeaveOneOut.IsBest(programme, heldOut.Qrels.Of(profile.Id))).ToList();
            foreach (var profile in profiles) best[profile.Id] = programme.Id;
            foreach (var (name, model, catalogue) in Stages(programme, data, seed, progress))
            {
                var matcher = Matcher.Create(model, catalogue);
                if (!stages.Exists(stage => stage.Name == name)) stages.Add((name, []));
                stages.Find(stage => stage.Name == name).Rankings.AddRange(
                    profiles.AsParallel().AsOrdered().Select(profile => matcher
                        .Measure(profile, TrainingData.AsOf, [RankingMethod.Model]).Rankings[0]));
            }
        }

        return new EvaluationReport(
            [.. stages.Select(stage => new SystemRankings(stage.Name, stage.Rankings))],
            heldOut.Qrels.Only(best.Keys), new EvaluationOptions(),
            [new Grouping("new programme", best)]);
    }

    /// <summary>The models as they come to know a programme, each with what it ranks.</summary>
    internal static IEnumerable<(string Name, ModelBundle Model, ProgrammeCatalogue Catalogue)> Stages(
        Programme programme, TrainingData data, int seed, Action<string> progress)
    {
        progress($"training without {programme.Id}");
        var rest = LeaveOneOut.Without(programme, data);
        var before = LeaveOneOut.Train(rest, seed);
        yield return ("before import", before, rest.Catalogue);
        yield return ("imported", before, data.Catalogue);
        foreach (var count in Cases)
        {
            progress($"training with {count} cases of {programme.Id}");
            var cases = CasesOf(programme, data, seed).Take(count).ToList();
            var (joined, _, _) = AddedCases.To(CatalogueChange.To(data.Catalogue, rest), cases, _ => false);
            yield return ($"{count} cases", LeaveOneOut.Train(joined, seed), data.Catalogue);
        }
    }

    /// <summary>
    /// Cases that the programme is the one for and that may be learned from, in an order by lot.
    /// </summary>
    internal static IEnumerable<LearningCase> CasesOf(Programme programme, TrainingData data, int seed) =>
        data.Lessons.Where(lesson =>
                LeaveOneOut.IsBest(programme, lesson.Grades) && !GateDraw.Keeps(lesson.Profile.Id))
            .OrderBy(lesson => Folds.Draw($"case {lesson.Profile.Id}", seed, int.MaxValue))
            .ThenBy(lesson => lesson.Profile.Id, StringComparer.Ordinal)
            .Select(lesson => new LearningCase
            {
                Profile = lesson.Profile,
                Origin = CaseOrigin.Project,
                Grades = lesson.Grades.ToDictionary(
                    grade => grade.Key, grade => new WeightedGrade(grade.Value, 1), StringComparer.Ordinal),
                IsComplete = true,
                Themes = [.. lesson.NeedThemes],
            });
}
