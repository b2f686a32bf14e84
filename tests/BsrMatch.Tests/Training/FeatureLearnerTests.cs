using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class FeatureLearnerTests
{
    private static readonly FeatureLearner Learner = SmallLessons.Learn(SmallLessons.Data);

    private static readonly int ThemesColumn = ColumnOf("experience-themes");

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
            // Taking the own case out of a sum again may round otherwise than never adding it.
            Assert.That(second.Features[ThemesColumn], Is.EqualTo(first.Features[ThemesColumn]).Within(1e-6));
            Assert.That(Without(ThemesColumn, second.Features),
                Is.EqualTo(Without(ThemesColumn, first.Features)));
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

            Assert.That(left.Best, Is.EquivalentTo(absent.Best));
            Assert.That(left.Votes, Is.EquivalentTo(absent.Votes));
        }
    }

    [Test]
    public void A_profile_is_less_like_its_neighbours_than_like_itself()
    {
        var best = ColumnOf("experience-best");
        var values = SmallLessons.Data.Lessons.SelectMany(lesson => Rows(Learner, lesson.Profile.Id))
            .Select(row => row[best]);

        Assert.That(values, Has.All.LessThan(0.9999f).Or.NaN);
    }

    [Test]
    public void Affinity_is_learned_without_the_profiles_fold()
    {
        var affinity = ColumnOf("need-affinity");
        var trainer = new TextTrainer(SmallLessons.Data, 1, _ => { });
        foreach (var lesson in SmallLessons.Data.Lessons.Take(10))
        {
            var (model, known) = trainer.Train(Folds.Of(lesson.Profile.Id, 1));
            var view = new ProfileViewBuilder(model).Build(lesson.Profile, TrainingData.AsOf);
            var expected = known.Model.Predict(view.Need.Vector).Select(value => (float)value);
            Assert.That(Rows(Learner, lesson.Profile.Id).Select(row => row[affinity]), Is.EqualTo(expected));
        }
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
        turned = turned with { Lessons = [.. turned.Lessons.Reverse()] };
        var other = SmallLessons.Learn(turned);
        for (var fold = 0; fold < Folds.Count; fold++)
        {
            Assert.That(other.GroupsOf(fold).Select(group => group.ProfileId),
                Is.EquivalentTo(Learner.GroupsOf(fold).Select(group => group.ProfileId)));
        }
    }

    [Test]
    public void The_second_time_about_half_of_the_programmes_are_newcomers_without_experience()
    {
        var groups = Learner.TrainingGroups(-1);
        var (first, second) = (groups.Take(40).ToList(), groups.Skip(40).ToList());
        var rows = second.SelectMany(group => group.Candidates).ToList();
        var stripped = rows.Where(row => Experienced(row.Features).All(float.IsNaN)).ToList();

        Assert.That(stripped.Count / (double)rows.Count, Is.EqualTo(0.5).Within(0.15));
        Assert.That(first.SelectMany(group => group.Candidates)
            .Count(row => Experienced(row.Features).All(float.IsNaN)), Is.Zero);
        Assert.That(second.Select(group => group.ProfileId),
            Is.EqualTo(first.Select(group => group.ProfileId)));
        Assert.That(rows.Select(row => row.Grade),
            Is.EqualTo(first.SelectMany(group => group.Candidates).Select(row => row.Grade)));
    }

    private static RankingGroup GroupOf(FeatureLearner learner, string id) =>
        learner.GroupsOf(Folds.Of(id, 1)).Single(group => group.ProfileId == id);

    private static List<float[]> Rows(FeatureLearner learner, string id) =>
        [.. GroupOf(learner, id).Candidates.Select(candidate => candidate.Features)];

    private static IEnumerable<float> Experienced(float[] row) =>
        row.Where((_, at) => FeatureSchema.All[at].Group == FeatureGroup.Experience);

    private static IEnumerable<float> Without(int column, float[] row) => row.Where((_, at) => at != column);

    private static int ColumnOf(string feature) =>
        Enumerable.Range(0, FeatureSchema.Count).Single(at => FeatureSchema.All[at].Name == feature);
}
