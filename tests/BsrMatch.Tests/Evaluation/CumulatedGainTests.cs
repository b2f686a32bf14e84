using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class CumulatedGainTests
{
    // Grades in rank order 1, 3, 0, 2; judged are also a 2 that is not ranked: ideal 3, 2, 2, 1, 0.
    // The gains of the grades 0, 1, 2, 3 are 0, 1, 3, 7; log2 of 2, 3, 4, 5 is 1, 1.584963, 2, 2.321928.
    // DCG@3   = 1/1 + 7/1.584963 + 0/2              = 1 + 4.416508            =  5.416508
    // ideal@3 = 7/1 + 3/1.584963 + 3/2              = 7 + 1.892789 + 1.5      = 10.392789
    // DCG@5   = DCG@3   + 3/2.321928 + nothing      = 5.416508 + 1.292030     =  6.708538
    // ideal@5 = ideal@3 + 1/2.321928 + 0            = 10.392789 + 0.430677    = 10.823466
    [TestCase(1, 1.0 / 7)]
    [TestCase(3, 5.416508 / 10.392789)]
    [TestCase(5, 6.708538 / 10.823466)]
    [TestCase(100, 6.708538 / 10.823466)]
    public void Worked_by_hand(int k, double expected) =>
        Assert.That(Ndcg([1, 3, 0, 2], [0, 1, 2, 2, 3], k), Is.EqualTo(expected).Within(1e-6));

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(2, 3)]
    [TestCase(3, 7)]
    [TestCase(4, 15)]
    public void The_gain_of_a_grade_is_two_to_its_power_less_one(int grade, int gain) =>
        Assert.That(CumulatedGain.Gain(grade), Is.EqualTo(gain));

    // tests/pytrec_eval_tests.py of https://github.com/cvangysel/pytrec_eval, test_ndcg and test_ndcg_cut:
    // one document of grade 1 among three. Grades of 0 and 1 have the same gain in trec_eval and here.
    [TestCase(new[] { 0, 0, 1 }, 3, 0.5)]
    [TestCase(new[] { 0, 0, 1 }, 2, 0.0)]
    [TestCase(new[] { 1, 0, 0 }, 1, 1.0)]
    [TestCase(new[] { 0, 1, 0 }, 1000, 0.6309297535714575)]
    public void Agrees_with_trec_eval(int[] grades, int k, double expected) =>
        Assert.That(Ndcg(grades, grades, k), Is.EqualTo(expected).Within(1e-15));

    // The rankings of tests/unit/ranx/metrics_test.py in https://github.com/AmenRa/ranx (judged 5, 4, 3, 2),
    // with the gain of Burges et al.: 31, 15, 7, 3.
    [TestCase(new[] { 0, 5, 0, 4, 3 })]
    [TestCase(new[] { 2, 3, 5, 4, 0 })]
    [TestCase(new[] { 0, 0, 0, 0, 0 })]
    public void Agrees_with_ranx(int[] grades)
    {
        var dcg = grades.Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
        var ideal = 31 / Math.Log2(2) + 15 / Math.Log2(3) + 7 / Math.Log2(4) + 3 / Math.Log2(5);

        Assert.That(Ndcg(grades, [2, 3, 4, 5], 10), Is.EqualTo(dcg / ideal).Within(1e-15));
    }

    [Test]
    public void Nothing_judged_above_0_gives_0() => Assert.That(Ndcg([0, 0], [0, 0], 10), Is.Zero);

    [FsCheck.NUnit.Property]
    public void Lies_between_0_and_1(byte[] ranked, byte[] unranked, byte k)
    {
        var grades = Some.Grades(ranked);

        Assert.That(Ndcg(grades, [.. grades, .. Some.Grades(unranked)], k + 1), Is.InRange(0.0, 1.0));
    }

    [FsCheck.NUnit.Property]
    public void The_ideal_order_gives_1(byte[] bytes, byte k)
    {
        int[] grades = [4, .. Some.Grades(bytes)];

        Assert.That(Ndcg([.. grades.OrderDescending()], grades, k + 1), Is.EqualTo(1.0));
    }

    [FsCheck.NUnit.Property]
    public void Moving_a_better_programme_up_never_lowers_it(byte[] bytes, byte first, byte second, byte k)
    {
        int[] grades = [1, 3, .. Some.Grades(bytes)];
        var upper = Math.Min(first % grades.Length, second % grades.Length);
        var lower = Math.Max(first % grades.Length, second % grades.Length);
        if (grades[lower] < grades[upper]) (upper, lower) = (lower, upper);
        if (upper > lower) return;
        int[] swapped = [.. grades];
        (swapped[upper], swapped[lower]) = (grades[lower], grades[upper]);

        Assert.That(Ndcg(swapped, grades, k + 1), Is.GreaterThanOrEqualTo(Ndcg(grades, grades, k + 1)));
    }

    private static double Ndcg(int[] grades, int[] judged, int k) =>
        CumulatedGain.Ndcg(new JudgedRanking(grades, judged, 1), k);
}
