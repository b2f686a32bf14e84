using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class RankingMetricsTests
{
    [Test]
    public void Every_metric_has_its_own_name() => Assert.That(
        Metric.All.Select(metric => metric.Name), Is.Unique.And.Contains("nDCG@3").And.Contains("MRR"));

    [Test]
    public void Profiles_without_a_grade_above_0_are_left_out_and_counted()
    {
        var qrels = Some.Qrels("good 0 a 3; good 0 b 0; hopeless 0 a 0");
        var metrics = RankingMetrics.Evaluate(
            [Some.Ranking("good", "b", "a"), Some.Ranking("hopeless", "a"), Some.Ranking("unjudged", "a")],
            qrels, 2);

        Assert.That(metrics.Profiles.Select(profile => profile.ProfileId), Is.EqualTo(new[] { "good" }));
        Assert.That(metrics.LeftOut, Is.EqualTo(2));
        Assert.That(metrics.ValuesOf("MRR"), Is.EqualTo(new[] { 0.5 }));
    }

    [Test]
    public void A_profile_without_a_ranking_counts_as_0()
    {
        var qrels = Some.Qrels("a 0 x 3; b 0 x 3");
        var metrics = RankingMetrics.Evaluate([Some.Ranking("b", "x")], qrels, 2);

        Assert.That(metrics.Unranked, Is.EqualTo(1));
        Assert.That(metrics.ValuesOf("nDCG@3"), Is.EqualTo(new[] { 0.0, 1.0 }));
    }

    [Test]
    public void A_grade_below_the_threshold_counts_in_ndcg_alone()
    {
        var metrics = RankingMetrics.Evaluate([Some.Ranking("p", "x")], Some.Qrels("p 0 x 1"), 2);

        Assert.That(metrics.ValuesOf("nDCG@1"), Is.EqualTo(new[] { 1.0 }));
        Assert.That(metrics.ValuesOf("success@1"), Is.EqualTo(new[] { 0.0 }));
    }

    [Test]
    public void A_programme_nobody_judged_counts_as_grade_0()
    {
        var metrics = RankingMetrics.Evaluate([Some.Ranking("p", "new", "x")], Some.Qrels("p 0 x 4"), 2);

        Assert.That(metrics.ValuesOf("precision@1"), Is.EqualTo(new[] { 0.0 }));
        Assert.That(metrics.ValuesOf("recall@3"), Is.EqualTo(new[] { 1.0 }));
    }

    [Test]
    public void Counting_anything_twice_is_refused()
    {
        var qrels = Some.Qrels("p 0 x 4");

        Assert.That(() => RankingMetrics.Evaluate([Some.Ranking("p", "x", "x")], qrels, 2),
            Throws.ArgumentException);
        Assert.That(() => RankingMetrics.Evaluate([Some.Ranking("p", "x"), Some.Ranking("p", "y")], qrels, 2),
            Throws.ArgumentException);
    }

    [TestCase(0)]
    [TestCase(5)]
    public void A_threshold_outside_1_to_4_is_refused(int relevantFrom) =>
        Assert.That(() => RankingMetrics.Evaluate([], Some.Qrels("p 0 x 4"), relevantFrom),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [FsCheck.NUnit.Property]
    public void Every_metric_lies_between_0_and_1(byte[] bytes, byte from) =>
        Assert.That(Measure(bytes, i => $"d{i}", from % 4 + 1), Is.All.InRange(0.0, 1.0));

    [FsCheck.NUnit.Property]
    public void Other_ids_change_nothing(byte[] bytes, byte from) =>
        Assert.That(Measure(bytes, i => $"x{999 - i}", from % 4 + 1),
            Is.EqualTo(Measure(bytes, i => $"d{i}", from % 4 + 1)));

    // Every third programme is judged but not ranked.
    private static IReadOnlyList<double> Measure(byte[] bytes, Func<int, string> idOf, int relevantFrom)
    {
        int[] grades = [4, .. Some.Grades(bytes)];
        var qrels = new Qrels(grades.Select((grade, i) => new Judgement("p", idOf(i), grade)));
        string[] ranked = [.. Enumerable.Range(0, grades.Length).Where(i => i % 3 < 2).Select(idOf)];
        return RankingMetrics.Evaluate([Some.Ranking("p", ranked)], qrels, relevantFrom).Profiles[0].Values;
    }
}
