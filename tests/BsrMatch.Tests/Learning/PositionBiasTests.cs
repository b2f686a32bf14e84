using BsrMatch.Learning;
using FsCheck;
using FsCheck.Fluent;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace BsrMatch.Tests.Learning;

internal sealed class PositionBiasTests
{
    [TestCase(1, 1)]
    [TestCase(2, 0.5)]
    [TestCase(5, 0.2)]
    public void TheChanceToBeLookedAtFallsWithTheRank(int rank, double chance) =>
        Assert.That(PositionBias.Propensity(rank), Is.EqualTo(chance).Within(1e-15));

    [Test]
    public void WithoutDecayEveryRankIsLookedAt() =>
        Assert.That(PositionBias.Propensity(100, eta: 0), Is.EqualTo(1));

    [Property]
    public bool AWeightIsTheInverseUpToTheGreatest(PositiveInt rank)
    {
        var weight = PositionBias.Weight(rank.Get);
        return weight is >= 1 and <= PositionBias.GreatestWeight
            && (weight == PositionBias.GreatestWeight
                || Math.Abs(weight * PositionBias.Propensity(rank.Get) - 1) < 1e-12);
    }

    [Property]
    public bool FurtherDownNeverWeighsLess(PositiveInt rank) =>
        PositionBias.Weight(rank.Get + 1) >= PositionBias.Weight(rank.Get);

    [Test]
    public void AnUnknownRankWeighsOne() => Assert.That(PositionBias.Weight(null), Is.EqualTo(1));

    [TestCase("done", 4.0)]
    [TestCase("taking_care", 2.0)]
    [TestCase("done_no_help", 0.5)]
    [TestCase("not_for_me", 1.0)]
    [TestCase("3", 1.0)]
    public void OnlySuccessesAreWeighedByTheirPlace(string outcome, double weight) => Assert.That(
        OutcomeWeights.Of(SomeFeedback.Of("a", "x", outcome, rank: 4))!.Value.Weight, Is.EqualTo(weight));

    /// <summary>
    /// 12 programmes with known chances to serve a firm are shown to many firms in an order that favours some
    /// of them. What is further down is rarely tried. The successes counted per showing are then far from the
    /// truth for what stands low; weighed, they are near it.
    /// </summary>
    [Test]
    public void WeighedSuccessesTellTheTruthBetterThanCountedOnes([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var truth = Enumerable.Range(0, 12).Select(_ => 0.1 + 0.8 * random.NextDouble()).ToArray();
        // The favour has nothing to do with the truth: that is what makes it a bias.
        var favour = truth.Select(_ => random.NextDouble()).ToArray();
        var (counted, weighed) = (new double[12], new double[12]);
        const int firms = 4_000;
        for (var firm = 0; firm < firms; firm++)
        {
            var order = Enumerable.Range(0, 12).OrderByDescending(p => favour[p] + 0.3 * random.NextDouble()).ToList();
            foreach (var (at, programme) in order.Index())
            {
                var isTried = random.NextDouble() < 1.0 / (at + 1);
                if (!isTried || random.NextDouble() >= truth[programme]) continue;
                var success = SomeFeedback.Of($"f{firm}", $"p{programme}", "done", rank: at + 1);
                counted[programme]++;
                weighed[programme] += OutcomeWeights.Of(success)!.Value.Weight;
            }
        }

        var (error, weighedError) = (Error(counted), Error(weighed));
        Assert.That(weighedError, Is.LessThan(error / 4), $"{error:0.000} counted");
        // A constant factor would be no harm; the order is what a ranking learns.
        Assert.That(Inversions(weighed), Is.LessThan(Inversions(counted)));

        double Error(double[] sums) =>
            Math.Sqrt(sums.Zip(truth, (sum, true_) => Math.Pow(sum / firms - true_, 2)).Average());

        int Inversions(double[] sums) => Enumerable.Range(0, 12).Sum(a => Enumerable.Range(0, a).Count(b =>
            (sums[a] - sums[b]) * (truth[a] - truth[b]) < 0));
    }
}
