using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class ListwiseTeacherTests
{
    private static readonly int Known = FeatureSchema.IndexOf<NeedAffinity>();
    private static readonly int Plain = FeatureSchema.IndexOf<NeedBm25>();

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(2, 3)]
    [TestCase(3, 7)]
    [TestCase(4, 15)]
    public void The_gain_of_a_grade_is_two_to_its_power_less_one(int grade, double gain) =>
        Assert.That(ListwiseTeacher.Gain(grade), Is.EqualTo(gain));

    [Test]
    public void Candidates_are_ordered_by_the_feature_that_grades_follow()
    {
        var teacher = ListwiseTeacher.Fit(Groups(60, value => value > 0.7 ? 3 : value > 0.4 ? 1 : 0));

        var scores = new[] { 0.1f, 0.5f, 0.9f }.Select(value => teacher.Score(Row(value, 0.5f)));
        Assert.That(scores, Is.Ordered.Ascending);
    }

    [Test]
    public void Programmes_new_to_the_networks_have_weights_of_their_own()
    {
        var known = Groups(60, value => value > 0.7 ? 3 : 0);
        var unknown = Groups(60, value => value < 0.3 ? 3 : 0, float.NaN);
        var teacher = ListwiseTeacher.Fit([.. known, .. unknown]);

        Assert.Multiple(() =>
        {
            Assert.That(teacher.Score(Row(0.9f, 0.5f)), Is.GreaterThan(teacher.Score(Row(0.1f, 0.5f))));
            Assert.That(teacher.Score(Row(0.9f, float.NaN)), Is.LessThan(teacher.Score(Row(0.1f, float.NaN))));
        });
    }

    [Test]
    public void What_is_missing_counts_as_average()
    {
        var groups = Groups(60, value => value > 0.7 ? 3 : 0);
        var teacher = ListwiseTeacher.Fit(groups);
        var missing = Row(float.NaN, 0.5f);

        Assert.That(teacher.Score(missing), Is.InRange(
            teacher.Score(Row(0, 0.5f)), teacher.Score(Row(1, 0.5f))));
    }

    [Test]
    public void Values_far_beyond_those_learned_from_stay_within_bounds()
    {
        var teacher = ListwiseTeacher.Fit(Groups(60, value => value > 0.7 ? 3 : 0));

        Assert.That(teacher.Score(Row(1e30f, 0.5f)), Is.EqualTo(teacher.Score(Row(1e20f, 0.5f))));
        Assert.That(double.IsFinite(teacher.Score(Row(-1e30f, 0.5f))));
    }

    [Test]
    public void Profiles_that_nothing_serves_teach_nothing()
    {
        var served = Groups(30, value => value > 0.7 ? 3 : 0);
        var unserved = Groups(30, _ => 0);

        Assert.That(ListwiseTeacher.Fit([.. served, .. unserved]).Score(Row(0.6f, 0.5f)),
            Is.EqualTo(ListwiseTeacher.Fit(served).Score(Row(0.6f, 0.5f))));
    }

    // A constant feature and a single group are the poorest data there can be.
    [Test]
    public void Features_that_never_change_do_not_count()
    {
        var group = new RankingGroup("p", [(Row(1, 1), 3), (Row(1, 1), 0)]);

        Assert.That(ListwiseTeacher.Fit([group]).Score(Row(5, 1)), Is.Zero.Within(1e-12));
    }

    private static List<RankingGroup> Groups(int count, Func<float, int> gradeOf, float affinity = 0.5f)
    {
        var random = new Random(1);
        return
        [
            .. Enumerable.Range(0, count).Select(i => new RankingGroup($"p{i}",
            [
                .. Enumerable.Range(0, 12).Select(_ => random.NextSingle())
                    .Select(value => (Row(value, affinity), gradeOf(value))),
            ])),
        ];
    }

    private static float[] Row(float value, float affinity)
    {
        var row = new float[FeatureSchema.Count];
        (row[Plain], row[Known]) = (value, affinity);
        return row;
    }
}
