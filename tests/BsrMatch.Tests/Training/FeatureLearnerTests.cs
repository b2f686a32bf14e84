using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class FeatureLearnerTests
{
    private static readonly FeatureLearner Learner = SmallLessons.Learn(SmallLessons.Data);

    /// <summary>What is summed over cases: taking one out again may round otherwise than never adding it.</summary>
    private static readonly int[] Summed =
    [
        ColumnOf("experience-themes"), ColumnOf("experience-text"), ColumnOf("experience-mean"),
        ColumnOf("experience-standing"),
    ];

    [TestCase("p-0", Description = "the only good case of a programme")]
    [TestCase("p-7")]
    [TestCase("p-20")]
    public void A_profiles_own_features_do_not_change_with_its_own_grades(string id)
    {
        var changed = SmallLessons.Learn(SmallLessons.WithGrades(id, ("loans", 1), ("placements", 4)));
        var (before, after) = (GroupOf(Learner, id), GroupOf(changed, id));

        Assert.That(after.Candidates.Select(candidate => candidate.Grade),
            Is.Not.EqualTo(before.Candidates.Select(candidate => candidate.Grade)));
        foreach (var (first, second) in before.Candidates.Zip(after.Candidates))
        {
            foreach (var column in Summed)
                Assert.That(second.Features[column], Is.EqualTo(first.Features[column]).Within(1e-6));
            Assert.That(WithoutSummed(second.Features), Is.EqualTo(WithoutSummed(first.Features)));
        }
    }

    [Test]
    public void Grades_do_change_what_other_profiles_learn_from_them()
    {
        var changed = SmallLessons.Learn(SmallLessons.WithGrades("p-7", ("rarely-used", 4)));
        var others = SmallLessons.Data.Lessons.Select(lesson => lesson.Profile.Id).Where(id => id != "p-7");

        Assert.That(others.Count(id => !Values(Learner, id).SequenceEqual(Values(changed, id))),
            Is.GreaterThan(20));

        static IEnumerable<float> Values(FeatureLearner learner, string id) =>
            Rows(learner, id).SelectMany(row => row);
    }

    [Test]
    public void A_profiles_own_case_is_never_its_neighbour()
    {
        foreach (var past in Learner.Learned.Experience.Cases)
        {
            var others = new Experience(
                [.. Learner.Learned.Experience.Cases.Where(other => other.Id != past.Id)]);
            var (left, absent) =
                (Learner.Learned.Experience.Read(past.Need, past.Id), others.Read(past.Need, null));

            // Without the case its programme may be known to nobody, or later in the list.
            foreach (var (number, id) in Learner.Learned.Experience.Programmes.Index())
            {
                var other = others.Programmes.IndexOf(id);
                Assert.That(left.Best[number], Is.EqualTo(ExperienceReading.Of(absent.Best, other)));
                Assert.That(left.Votes[number], Is.EqualTo(ExperienceReading.Of(absent.Votes, other)));
                Assert.That(left.Closeness[number], Is.EqualTo(ExperienceReading.Of(absent.Closeness, other)));
            }
        }
    }

    [Test]
    public void A_profile_is_less_like_its_neighbours_than_like_itself_unless_another_says_the_same()
    {
        var best = ColumnOf("experience-best");
        var cases = Learner.Learned.Experience.Cases;
        var alone = cases.Where(past => !cases.Any(other =>
            other.Id != past.Id && other.Need.Dot(past.Need) > 0.9999)).Select(past => past.Id).ToList();
        var values = alone.SelectMany(id => Rows(Learner, id)).Select(row => row[best]);

        Assert.That(alone, Has.Count.GreaterThan(20));
        Assert.That(values, Has.All.LessThan(0.9999f).Or.NaN);
    }

    [Test]
    public void Affinity_is_learned_without_the_profiles_fold()
    {
        var affinity = ColumnOf("need-affinity");
        var trainer = new TextTrainer(SmallLessons.Data, 1, _ => { });
        foreach (var lesson in SmallLessons.Data.Lessons.Take(10))
        {
            var (model, known) = trainer.Train([Folds.Of(lesson.Profile.Id, 1)])[0];
            var view = new ProfileViewBuilder(model).Build(lesson.Profile, TrainingData.AsOf);
            var expected = known.Read(view).Serves.Select(value => (float)value).Append(float.NaN);
            Assert.That(known.Programmes, Is.EqualTo(new[] { "clinics", "loans", "placements" }));
            Assert.That(Rows(Learner, lesson.Profile.Id).Select(row => row[affinity]),
                Is.EqualTo(expected).Within(1e-5));
        }
    }

    [TestCase(7, false)]
    [TestCase(8, true)]
    public void A_programme_needs_eight_good_cases_for_a_model_of_its_own(int cases, bool isKnown)
    {
        var lessons = SmallLessons.Data.Lessons.Select((lesson, i) => lesson with
        {
            // A grade of 1 is no good case.
            Grades = new Dictionary<string, int>(lesson.Grades) { ["rarely-used"] = i < cases ? 2 : 1 },
        });
        var (_, affinity) = new TextTrainer(SmallLessons.Of([.. lessons]), 1, _ => { }).Train([-1])[0];

        Assert.That(affinity.Programmes.Contains("rarely-used"), Is.EqualTo(isKnown));
    }

    [Test]
    public void Every_profile_is_in_one_fold_and_no_training_without_it_sees_it()
    {
        var all = Enumerable.Range(0, Folds.Count).SelectMany(Learner.GroupsOf)
            .Select(group => group.ProfileId);
        Assert.That(all, Is.EquivalentTo(SmallLessons.Data.Lessons.Select(lesson => lesson.Profile.Id)));
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            var held = Learner.GroupsOf(fold).Select(group => group.ProfileId).ToHashSet();
            var training = Learner.TrainingGroups(fold).Select(group => group.ProfileId).ToList();
            Assert.That(training.Where(held.Contains), Is.Empty);
            Assert.That(training, Has.Count.EqualTo(2 * (40 - held.Count)));
        }
    }

    [Test]
    public void Folds_do_not_depend_on_the_order_of_the_lessons_or_on_their_grades()
    {
        var turned = SmallLessons.WithGrades("p-3", ("loans", 4));
        var other = SmallLessons.Learn(SmallLessons.Of([.. turned.Lessons.Reverse()]));
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            Assert.That(other.GroupsOf(fold).Select(group => group.ProfileId),
                Is.EquivalentTo(Learner.GroupsOf(fold).Select(group => group.ProfileId)));
        }
    }

    [Test]
    public void The_second_time_most_of_the_programmes_have_just_begun()
    {
        var groups = Learner.TrainingGroups(-1);
        var (first, second) = (groups.Take(40).ToList(), groups.Skip(40).ToList());
        var rows = second.SelectMany(group => group.Candidates).ToList();
        var beginners = rows.Where(row => IsBeginner(row.Features)).ToList();

        Assert.That(beginners.Count / (double)rows.Count, Is.InRange(0.4, 0.95));
        Assert.That(first.SelectMany(group => group.Candidates).Count(row => IsBeginner(row.Features)),
            Is.EqualTo(40), "only rarely-used has no affinity");
        Assert.That(second.Select(group => group.ProfileId),
            Is.EqualTo(first.Select(group => group.ProfileId)));
        Assert.That(rows.Select(row => row.Grade),
            Is.EqualTo(first.SelectMany(group => group.Candidates).Select(row => row.Grade)));
    }

    [TestCase(40, 80, 80, Description = "few profiles: every group")]
    [TestCase(5_000, 10_000, 10_000)]
    [TestCase(20_000, 9_500, 10_500)]
    [TestCase(1_000_000, 9_500, 10_500)]
    public void Of_many_profiles_ten_thousand_groups_are_trained_on(int profiles, int least, int most)
    {
        var looked = Math.Min(2 * profiles, 400_000);
        var drawn = Enumerable.Range(0, looked)
            .Count(group => FeatureLearner.IsDrawn($"known p-{group}", profiles, 1));

        Assert.That(drawn * (2.0 * profiles / looked), Is.InRange(least, most));
    }

    [Test]
    public void A_beginner_has_no_case_or_a_few()
    {
        var best = ColumnOf("experience-best");
        var beginners = Learner.TrainingGroups(-1).Skip(40).SelectMany(group => group.Candidates)
            .Where(row => IsBeginner(row.Features)).ToList();

        Assert.That(beginners.Where(row => float.IsNaN(row.Features[best])), Is.Not.Empty);
        Assert.That(beginners.Where(row => !float.IsNaN(row.Features[best])), Is.Not.Empty);
    }

    [Test]
    public void Every_number_trained_on_is_rounded_so_that_a_threshold_fits_between_any_two()
    {
        var values = Learner.TrainingGroups(-1)
            .SelectMany(group => group.Candidates).SelectMany(candidate => candidate.Features).ToList();

        Assert.That(values, Is.EqualTo(values.Select(FeatureSchema.Rounded)));
    }

    private static RankingGroup GroupOf(FeatureLearner learner, string id) =>
        learner.GroupsOf(Folds.Of(id, 1)).Single(group => group.ProfileId == id);

    private static List<float[]> Rows(FeatureLearner learner, string id) =>
        [.. GroupOf(learner, id).Candidates.Select(candidate => candidate.Features)];

    private static bool IsBeginner(float[] row) => float.IsNaN(row[ColumnOf("need-affinity")]);

    private static IEnumerable<float> WithoutSummed(float[] row) =>
        row.Where((_, at) => !Summed.Contains(at));

    private static int ColumnOf(string feature) =>
        Enumerable.Range(0, FeatureSchema.Count).Single(at => FeatureSchema.All[at].Name == feature);
}
