using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class BinaryMeasuresTests
{
    // Relevant from grade 2: ranks 2, 3 and 5 of five, and one more that is judged 4 but not ranked.
    private static readonly JudgedRanking Sample = new([1, 3, 2, 0, 2], [0, 1, 2, 2, 3, 4], 2);

    private static readonly JudgedRanking NothingRelevant = new([1, 0], [0, 1], 2);

    [Test]
    public void Reciprocal_rank_is_one_by_the_rank_of_the_first_relevant_one()
    {
        Assert.That(BinaryMeasures.ReciprocalRank(Sample), Is.EqualTo(0.5));
        Assert.That(BinaryMeasures.ReciprocalRank(NothingRelevant), Is.Zero);
    }

    [TestCase(1, 0.0)]
    [TestCase(2, 1.0)]
    [TestCase(9, 1.0)]
    public void Success_is_a_relevant_one_among_the_first(int k, double expected) =>
        Assert.That(BinaryMeasures.Success(Sample, k), Is.EqualTo(expected));

    [TestCase(1, 0.0)]
    [TestCase(3, 2.0 / 3)]
    [TestCase(5, 3.0 / 5)]
    [TestCase(10, 3.0 / 10)]
    public void Precision_divides_by_k_even_when_fewer_are_ranked(int k, double expected) =>
        Assert.That(BinaryMeasures.Precision(Sample, k), Is.EqualTo(expected));

    [TestCase(1, 0.0)]
    [TestCase(3, 2.0 / 4)]
    [TestCase(10, 3.0 / 4)]
    public void Recall_counts_the_relevant_ones_that_are_not_ranked(int k, double expected) =>
        Assert.That(BinaryMeasures.Recall(Sample, k), Is.EqualTo(expected));

    // Precision at rank 2 is 1/2, at 3 2/3, at 5 3/5; the fourth relevant one is not ranked and adds 0.
    [Test]
    public void Average_precision_worked_by_hand() => Assert.That(
        BinaryMeasures.AveragePrecision(Sample), Is.EqualTo((1.0 / 2 + 2.0 / 3 + 3.0 / 5) / 4).Within(1e-15));

    // trec_eval's help for P (m_P.c): 4 relevant ones among 15 retrieved give a P20 of 4/20.
    [Test]
    public void Precision_agrees_with_the_help_of_trec_eval()
    {
        int[] grades = [1, 1, 1, 1, .. Enumerable.Repeat(0, 11)];

        Assert.That(BinaryMeasures.Precision(new JudgedRanking(grades, grades, 1), 20), Is.EqualTo(0.2));
    }

    // https://github.com/cvangysel/pytrec_eval/issues/56: the one relevant document is last of three.
    [Test]
    public void Average_precision_agrees_with_trec_eval()
    {
        var ranking = new JudgedRanking([0, 0, 1], [1], 1);

        Assert.That(BinaryMeasures.AveragePrecision(ranking), Is.EqualTo(1.0 / 3).Within(1e-15));
    }

    // tests/unit/ranx/metrics_test.py of https://github.com/AmenRa/ranx, test_recall_single: relevant are
    // 1, 2 and 3, ranked 2, 4, 3, 1, 5, 6, 7.
    [Test]
    public void Recall_agrees_with_ranx()
    {
        var ranking = new JudgedRanking([1, 0, 1, 1, 0, 0, 0], [1, 1, 1], 1);

        Assert.That(BinaryMeasures.Recall(ranking, 2), Is.EqualTo(1.0 / 3));
    }

    [Test]
    public void Nothing_relevant_gives_0_and_not_a_division_by_0()
    {
        Assert.That(BinaryMeasures.Recall(NothingRelevant, 3), Is.Zero);
        Assert.That(BinaryMeasures.AveragePrecision(NothingRelevant), Is.Zero);
    }

    [Test]
    public void The_threshold_decides_what_is_relevant()
    {
        Assert.That(BinaryMeasures.ReciprocalRank(new JudgedRanking([1, 3], [1, 3], 1)), Is.EqualTo(1.0));
        Assert.That(BinaryMeasures.ReciprocalRank(new JudgedRanking([1, 3], [1, 3], 2)), Is.EqualTo(0.5));
    }
}
