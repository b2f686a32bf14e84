using BsrMatch.Features;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class ListwiseTeacherTests
{
    private static readonly int Known = FeatureSchema.IndexOf<NeedAffinity>();
    private static readonly int Plain = FeatureSchema.IndexOf<NeedBm25>();

    [Test]
    public void Candidates_are_ordered_by_the_feature_that_grades_follow()
    {
        var teacher = ListwiseTeacher.Fit(Groups(60, value => value > 0.7 ? 3 : value > 0.4 ? 1 : 0));

        var scores = new[] { 0.1f, 0.5f, 0.9f }.Select(value => teacher.Score(Row(value, 0.5f)));
        Assert.That(scores, Is.Ordered.Ascending.And.Unique);
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

    // In one group, unlike in groups of their own, what sets the two kinds apart as such counts too.
    [TestCase(3, 0)]
    [TestCase(0, 3)]
    public void Known_and_new_programmes_of_one_profile_are_told_apart(int gradeOfKnown, int gradeOfNew)
    {
        var teacher = ListwiseTeacher.Fit(
        [
            .. Enumerable.Range(0, 40).Select(i => new RankingGroup($"p{i}",
            [
                (Row(0.5f, 0.5f), gradeOfKnown), (Row(0.5f, float.NaN), gradeOfNew),
            ])),
        ]);
        var (known, other) = (teacher.Score(Row(0.5f, 0.5f)), teacher.Score(Row(0.5f, float.NaN)));

        Assert.That(known, gradeOfKnown > gradeOfNew ? Is.GreaterThan(other + 1) : Is.LessThan(other - 1));
    }

    [Test]
    public void Programmes_of_a_kind_never_met_are_all_alike()
    {
        var teacher = ListwiseTeacher.Fit(Groups(60, value => value > 0.7 ? 3 : 0));

        Assert.That(teacher.Score(Row(0.9f, float.NaN)), Is.Zero);
    }

    [Test]
    public void The_order_of_profiles_and_of_their_candidates_does_not_matter()
    {
        var groups = Groups(60, value => value > 0.7 ? 3 : value > 0.4 ? 1 : 0);
        var turned = groups.Select(group => group with { Candidates = [.. group.Candidates.Reverse()] }).Reverse();
        var (one, other) = (ListwiseTeacher.Fit(groups), ListwiseTeacher.Fit([.. turned]));

        foreach (var value in new[] { 0.1f, 0.5f, 0.9f })
        {
            Assert.That(other.Score(Row(value, 0.5f)),
                Is.EqualTo(one.Score(Row(value, 0.5f))).Within(1e-6));
        }
    }

    // The scores are linear in the inputs, and none of these is so far off that it would be cut.
    [Test]
    public void What_is_missing_counts_as_average()
    {
        var groups = Groups(60, value => value > 0.7 ? 3 : 0);
        var teacher = ListwiseTeacher.Fit(groups);
        var mean = groups.Where(group => group.Candidates.Any(candidate => candidate.Grade > 0))
            .SelectMany(group => group.Candidates).Average(candidate => teacher.Score(candidate.Features));

        Assert.That(teacher.Score(Row(float.NaN, 0.5f)), Is.EqualTo(mean).Within(1e-9));
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
        var unserved = Groups(30, _ => 0, seed: 2);

        Assert.That(ListwiseTeacher.Fit([.. served, .. unserved]).Score(Row(0.6f, 0.5f)),
            Is.EqualTo(ListwiseTeacher.Fit(served).Score(Row(0.6f, 0.5f))));
    }

    [TestCase(720, 60, Description = "60 profiles with 12 candidates each")]
    [TestCase(719, 30)]
    [TestCase(240, 20)]
    [TestCase(1, 1)]
    public void Of_a_large_collection_evenly_drawn_profiles_are_enough(int mostRows, int profiles)
    {
        var sample = ListwiseTeacher.Sample(Groups(60, _ => 1), mostRows);

        Assert.That(sample, Has.Count.EqualTo(profiles));
        Assert.That(sample.Select(group => group.ProfileId), Is.Unique);
    }

    // A constant feature and a single group are the poorest data there can be.
    [Test]
    public void Features_that_never_change_do_not_count()
    {
        var group = new RankingGroup("p", [(Row(1, 1), 3), (Row(1, 1), 0)]);

        Assert.That(ListwiseTeacher.Fit([group]).Score(Row(5, 1)), Is.Zero.Within(1e-12));
    }

    private static List<RankingGroup> Groups(int count, Func<float, int> gradeOf, float affinity = 0.5f, int seed = 1)
    {
        var random = new Random(seed);
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
