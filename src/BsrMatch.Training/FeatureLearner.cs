using BsrMatch.Features;
using BsrMatch.Ranking;
using BsrMatch.Text;

namespace BsrMatch.Training;

/// <summary>
/// Computes the features the ranker learns from. What was learned from judgements is always taken from models
/// that have not seen the profile's fold, as it will be for the firms to come.
/// </summary>
internal sealed class FeatureLearner
{
    // Twice as many took the ranker twice as long and taught it nothing that cross-validation would notice.
    private const int MostGroups = 10_000;

    private readonly TrainingData data;
    private readonly int seed;
    private readonly RankingGroup[] groups;
    private readonly (RankingGroup Known, RankingGroup Begun)[] trainingGroups;

    public FeatureLearner(TrainingData data, TextTrainer trainer, int seed)
    {
        this.data = data;
        this.seed = seed;
        var learned = trainer.Train([.. Enumerable.Range(-1, Folds.Count + 1)]);
        var ((model, affinity), withoutFold) = (learned[0], learned[1..]);
        var views = data.Lessons.AsParallel().AsOrdered().Select(lesson =>
            new ProfileViewBuilder(withoutFold[FoldOf(lesson)].Model)
                .Build(lesson.Profile, TrainingData.AsOf))
            .ToArray();
        var cases = data.Lessons.Zip(views, PastCaseOf).ToArray();
        var experience = new Experience(cases);
        Learned = new LearnedTexts(model, affinity, experience);
        var index = new CatalogueIndex(data.Catalogue, Learned);
        groups = GroupsOf(views, withoutFold, i => (index, experience, cases[i]), (_, pairing, _) => pairing);
        var beginnings = new Beginning[Beginning.Count];
        Parallel.For(0, beginnings.Length, at => beginnings[at] = new Beginning(index, Learned, at, seed));
        var newcomer = AsNewcomer(model);
        var begun = GroupsOf(views, withoutFold,
            i => (BeginningOf(i).Index, BeginningOf(i).Learned.Experience, BeginningOf(i).Case(i)),
            (i, pairing, programme) =>
                BeginningOf(i).IsBeginner(programme) ? newcomer(pairing, programme) : pairing);
        trainingGroups =
        [
            .. groups.Zip(begun, (known, other) => (HardCandidates.Of(known), HardCandidates.Of(other))),
        ];

        Beginning BeginningOf(int at) => beginnings[Beginning.Of(data.Lessons[at].Profile.Id, seed)];
    }

    /// <summary>What serving will use: learned from every lesson.</summary>
    public LearnedTexts Learned { get; }

    /// <summary>The groups of one fold's profiles.</summary>
    public IReadOnlyList<RankingGroup> GroupsOf(int fold) =>
        [.. groups.Where((_, i) => !data.Lessons[i].IsRefusalOnly && FoldOf(data.Lessons[i]) == fold)];

    /// <summary>
    /// The groups to train on, without one fold's. Each profile comes twice, the second time as if some of
    /// the programmes had just begun, so that the ranker also learns to judge those. Where that would be more
    /// groups than it has use for, some are left out by lot.
    /// </summary>
    public IReadOnlyList<RankingGroup> TrainingGroups(int withoutFold)
    {
        var kept = Enumerable.Range(0, groups.Length)
            .Where(i => !data.Lessons[i].IsRefusalOnly && FoldOf(data.Lessons[i]) != withoutFold).ToList();
        return
        [
            .. kept.Where(i => IsDrawn($"known {IdOf(i)}", groups.Length, seed))
                .Select(i => trainingGroups[i].Known),
            .. kept.Where(i => IsDrawn($"begun {IdOf(i)}", groups.Length, seed))
                .Select(i => trainingGroups[i].Begun),
        ];

        string IdOf(int at) => data.Lessons[at].Profile.Id;
    }

    /// <summary>Whether a group is trained on; each of the profiles has two.</summary>
    internal static bool IsDrawn(string group, int profiles, int seed) =>
        Folds.Draw(group, seed, 2 * profiles) < MostGroups;

    private int FoldOf(Lesson lesson) => Folds.Of(lesson.Profile.Id, seed);

    private static PastCase PastCaseOf(Lesson lesson, ProfileView view) => new(
        lesson.CaseId, view.Need.Content, Array.ConvertAll(view.NeedThemes, score => (float)score),
        LatentSpace.Unit(view.Need.Latent),
        [
            .. lesson.Grades.Where(grade => grade.Value > 0)
                .OrderBy(grade => grade.Key, StringComparer.Ordinal)
                .Select(grade => (grade.Key, grade.Value)),
        ]);

    private RankingGroup[] GroupsOf(ProfileView[] views, (TextModel, Affinity Affinity)[] withoutFold,
        Func<int, (CatalogueIndex Index, Experience Experience, PastCase Self)> settingOf,
        Func<int, Pairing, ProgrammeView, Pairing> seenFrom) =>
        Enumerable.Range(0, views.Length).AsParallel().AsOrdered().Select(i =>
        {
            var (index, experience, self) = settingOf(i);
            var affinity = withoutFold[FoldOf(data.Lessons[i])].Affinity;
            var pairing = Pairing.Of(
                views[i], index, new LearnedTexts(Learned.Model, affinity, experience), self);
            return GroupOf(pairing, data.Lessons[i], index,
                (one, programme) => seenFrom(i, one, programme)) with
            {
                Signs = NeedSigns.Of(pairing),
            };
        }).ToArray();

    private static RankingGroup GroupOf(Pairing pairing, Lesson lesson, CatalogueIndex index,
        Func<Pairing, ProgrammeView, Pairing> seenFrom)
    {
        var judged = lesson.Judged is { } some
            ? index.Programmes.Where(programme => some.Contains(programme.Programme.Id)).ToArray()
            : index.Programmes;
        return new(
            lesson.Profile.Id,
            [
                .. judged.Select(programme =>
                {
                    var row = new float[FeatureSchema.Count];
                    FeatureSchema.Fill(seenFrom(pairing, programme), programme, row);
                    return (row, lesson.Grades.GetValueOrDefault(programme.Programme.Id));
                }),
            ])
        {
            Programmes = lesson.Judged is null ? null : [.. judged.Select(programme => programme.Index)],
            Weight = lesson.Weight,
        };
    }

    // Themes that a programme alone serves were learned from texts written since it is there. To a newcomer
    // they would be unknown, so none is found in the need.
    private Func<Pairing, ProgrammeView, Pairing> AsNewcomer(TextModel model)
    {
        var lone = new LoneThemes(data.Catalogue);
        var unlearned = data.Catalogue.Programmes.Select(programme =>
        {
            var themes = lone.Of(programme);
            return Enumerable.Range(0, model.ThemeIds.Count)
                .Where(theme => themes.Contains(model.ThemeIds[theme])).ToArray();
        }).ToArray();
        return (pairing, programme) =>
        {
            if (unlearned[programme.Index].Length == 0) return pairing;
            var themes = (double[])pairing.Profile.NeedThemes.Clone();
            foreach (var theme in unlearned[programme.Index]) themes[theme] = 0;
            return pairing.WithNeedThemes(themes);
        };
    }
}
