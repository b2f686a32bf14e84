using BsrMatch.Catalogue;
using BsrMatch.Evaluation;
using BsrMatch.Input;
using BsrMatch.Ranking;

namespace BsrMatch.Training;

/// <summary>
/// How well a programme is found that the model has never seen. For each programme in turn the model is
/// trained without it: without its entry, its judgements, the profiles it served, and every statement of a
/// theme that it alone serves. Then the held-out profiles it is best for are ranked, with the programme back
/// in place.
/// </summary>
public static class LeaveOneOut
{
    private const int GoodFrom = EvaluationOptions.RelevantFromForProfiles;

    /// <summary>Trains as often as there are programmes; writes nothing.</summary>
    /// <param name="dataFolder">The folder of training data; its <c>test</c> is measured.</param>
    /// <param name="seed">Seed of everything drawn by lot.</param>
    /// <param name="progress">Told of each programme.</param>
    /// <exception cref="Input.InputException">The training data are missing or wrong.</exception>
    public static EvaluationReport Run(string dataFolder, int seed, Action<string> progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var (data, heldOut) = Load(dataFolder, seed);
        var readings = new List<ProfileReading>();
        foreach (var programme in data.Catalogue.Programmes)
        {
            var profiles = heldOut.Profiles
                .Where(profile => IsBest(programme, heldOut.Qrels.Of(profile.Id))).ToList();
            if (profiles.Count == 0) continue;
            progress($"training without {programme.Id}");
            var matcher = Matcher.Create(Train(Without(programme, data), seed), data.Catalogue);
            readings.AddRange(profiles.AsParallel().AsOrdered()
                .Select(profile => matcher.Measure(profile, TrainingData.AsOf, MatcherEvaluation.Methods)));
        }

        var measured = readings.Select(reading => reading.Fits.ProfileId).ToHashSet(StringComparer.Ordinal);
        return MatcherEvaluation.Outcome(readings, heldOut with
        {
            Profiles = [.. heldOut.Profiles.Where(profile => measured.Contains(profile.Id))],
            Qrels = heldOut.Qrels.Only(measured),
        }, data.Catalogue.Programmes.Count, isCalibrated: false).Report;
    }

    /// <summary>Reads the data and the profiles to measure on.</summary>
    /// <exception cref="Input.InputException">The training data are missing or wrong.</exception>
    internal static (TrainingData Data, JudgedProfiles HeldOut) Load(string dataFolder, int seed)
    {
        var data = FoundingData.Load(dataFolder);
        Trainer.RequireEnough(data, dataFolder, seed);
        return (data, data.HeldOut ?? throw new InputException(new Fault(
            Path.Combine(dataFolder, "test"), null, "", null, "judged profiles to measure on",
            "add profiles that no training reads")));
    }

    /// <summary>What is left to learn from without a programme.</summary>
    internal static TrainingData Without(Programme programme, TrainingData data)
    {
        var others = data.Catalogue.Programmes.Where(other => other.Id != programme.Id).ToList();
        var alone = new LoneThemes(data.Catalogue).Of(programme);
        var themeLessons = data.ThemeLessons.Where(lesson =>
            !lesson.NeedThemes.Overlaps(alone) && !lesson.ActivityThemes.Overlaps(alone)).ToList();

        // What a need is about may still be learned from the profiles it served, where others share the
        // theme.
        var lessons = themeLessons.Where(lesson => lesson.Grades.GetValueOrDefault(programme.Id) < GoodFrom)
            .Select(lesson => lesson with
            {
                Grades = lesson.Grades.Where(grade => grade.Key != programme.Id)
                    .ToDictionary(grade => grade.Key, grade => grade.Value, StringComparer.Ordinal),
            }).ToList();
        return data with
        {
            Catalogue = new ProgrammeCatalogue(data.Catalogue.Name, others),
            Lessons = lessons,
            ThemeLessons = themeLessons,
        };
    }

    /// <summary>A bundle without fits and card, learned from all of some data.</summary>
    internal static ModelBundle Train(TrainingData rest, int seed)
    {
        var learner = new FeatureLearner(rest, new TextTrainer(rest, seed, _ => { }), seed);
        var (_, trees) = RankerTrainer.Train(learner.TrainingGroups(-1), new RankerSettings(), seed);
        return new ModelBundle("", "", "", learner.Learned, trees, new Calibration(1, 0));
    }

    /// <summary>Whether a programme is the one for a need.</summary>
    internal static bool IsBest(Programme programme, IReadOnlyDictionary<string, int> grades) =>
        ProfileGroupings.BestOf(grades, GoodFrom) == programme.Id;
}
