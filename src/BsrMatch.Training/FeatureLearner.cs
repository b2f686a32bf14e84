using BsrMatch.Features;

namespace BsrMatch.Training;

/// <summary>
/// Computes the features the ranker learns from. What was learned from judgements is always taken from models
/// that have not seen the profile's fold, as it will be for the firms to come.
/// </summary>
internal sealed class FeatureLearner
{
    private readonly TrainingData data;
    private readonly int seed;
    private readonly RankingGroup[] groups;

    public FeatureLearner(TrainingData data, TextTrainer trainer, int seed)
    {
        this.data = data;
        this.seed = seed;
        var withoutFold = Enumerable.Range(0, Folds.Count).Select(trainer.Train).ToArray();
        var views = data.Lessons.AsParallel().AsOrdered().Select(lesson =>
            new ProfileViewBuilder(withoutFold[FoldOf(lesson)].Model)
                .Build(lesson.Profile, TrainingData.AsOf))
            .ToArray();
        var cases = data.Lessons.Zip(views, PastCaseOf).ToArray();
        var experience = new Experience(cases);
        var (model, affinity) = trainer.Train(-1);
        Learned = new LearnedTexts(model, affinity, experience);
        var index = new CatalogueIndex(data.Catalogue, Learned);
        groups = Enumerable.Range(0, views.Length).AsParallel().AsOrdered().Select(i =>
        {
            var (foldModel, foldAffinity) = withoutFold[FoldOf(data.Lessons[i])];
            var learned = new LearnedTexts(foldModel, foldAffinity, experience);
            return GroupOf(Pairing.Of(views[i], index, learned, cases[i]), data.Lessons[i], index);
        }).ToArray();
    }

    /// <summary>What serving will use: learned from every lesson.</summary>
    public LearnedTexts Learned { get; }

    /// <summary>The groups of one fold's profiles.</summary>
    public IReadOnlyList<RankingGroup> GroupsOf(int fold) =>
        [.. groups.Where((_, i) => FoldOf(data.Lessons[i]) == fold)];

    /// <summary>
    /// The groups to train on, without one fold's. Each comes twice, the second time with half of the
    /// programmes stripped of all experience, so that the ranker also learns to judge a programme nobody
    /// has used yet.
    /// </summary>
    public IReadOnlyList<RankingGroup> TrainingGroups(int withoutFold)
    {
        var kept = groups.Where((_, i) => FoldOf(data.Lessons[i]) != withoutFold).ToList();
        return [.. kept, .. kept.Select(WithNewcomers)];
    }

    private int FoldOf(Lesson lesson) => Folds.Of(lesson.Profile.Id, seed);

    private static PastCase PastCaseOf(Lesson lesson, ProfileView view) => new(
        lesson.Profile.Id, view.Need.Vector, Array.ConvertAll(view.NeedThemes, score => (float)score),
        [
            .. lesson.Grades.Where(grade => grade.Value > 0)
                .OrderBy(grade => grade.Key, StringComparer.Ordinal)
                .Select(grade => (grade.Key, grade.Value)),
        ]);

    private static RankingGroup GroupOf(Pairing pairing, Lesson lesson, CatalogueIndex index) => new(
        lesson.Profile.Id,
        [
            .. index.Programmes.Select(programme =>
            {
                var row = new float[FeatureSchema.Count];
                FeatureSchema.Fill(pairing, programme, row);
                return (row, lesson.Grades.GetValueOrDefault(programme.Programme.Id));
            }),
        ]);

    private RankingGroup WithNewcomers(RankingGroup group) => group with
    {
        Candidates =
        [
            .. group.Candidates.Select((candidate, at) =>
                Folds.Of($"{group.ProfileId} {at}", seed) % 2 == 0
                    ? candidate
                    : (Strip(candidate.Features), candidate.Grade)),
        ],
    };

    private static float[] Strip(float[] row) =>
        [
            .. row.Select((value, i) =>
                FeatureSchema.All[i].Group == FeatureGroup.Experience ? float.NaN : value),
        ];
}
