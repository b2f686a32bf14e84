using System.Diagnostics;
using BsrMatch.Ranking;

namespace BsrMatch.Tests.Ranking;

/// <summary>
/// What the fast paths are for, as ratios of times that were taken in turn on the same rows: the bounds are far
/// from what is reached on a machine that does nothing else (docs/performance.md).
/// </summary>
[Category("Slow")]
[NonParallelizable]
internal sealed class SpeedTests
{
    private const int Rows = 2_000;
    private const int Rounds = 31;

    private static readonly TreeEnsemble Trees = Support.Shipped.Bundle.Ranker;

    private static readonly float[] Flat = [.. OddRows.For(Trees, Rows, 9).SelectMany(row => row)];

    private readonly double[] scores = new double[Rows];

    [Test]
    public void Vectors_score_many_rows_three_times_as_fast_as_one_row_after_the_other()
    {
        if (RowBlock.Fastest == TreePath.Scalar) Assert.Ignore("this processor has no vectors");
        Assert.That(Ratio(ScoreEach, () => Trees.Scorer.Score(Flat, scores)), Is.GreaterThan(3));
    }

    [Test]
    public void Rows_cost_at_most_twice_what_columns_do() => Assert.That(
        Ratio(() => Trees.Scorer.Score(Flat, scores), () => Trees.Scorer.ScoreColumns(Flat, scores)),
        Is.LessThan(2));

    [Test]
    public void No_path_is_slower_than_a_narrower_one()
    {
        var paths = Enum.GetValues<TreePath>().Where(RowBlock.IsSupported).ToArray();
        Assert.Multiple(() =>
        {
            foreach (var (narrow, wide) in paths.Zip(paths.Skip(1)))
            {
                var ratio = Ratio(() => Trees.Scorer.Score(Flat, scores, narrow),
                    () => Trees.Scorer.Score(Flat, scores, wide));
                Assert.That(ratio, Is.GreaterThan(0.9), $"{narrow} against {wide}");
            }
        });
    }

    [Test]
    public void Explaining_five_costs_less_than_scoring_a_thousand()
    {
        var five = Flat[..(5 * Trees.FeatureCount)];
        var thousand = Flat[..(1_000 * Trees.FeatureCount)];
        var amounts = new double[five.Length];
        Assert.That(Ratio(() => Trees.Shap.Explain(five, amounts),
            () => Trees.Scorer.Score(thousand, scores.AsSpan(0, 1_000))), Is.LessThan(1));
    }

    private void ScoreEach()
    {
        for (var at = 0; at < Rows; at++)
            scores[at] = Trees.Score(Flat.AsSpan(at * Trees.FeatureCount, Trees.FeatureCount));
    }

    // The median of ratios of neighbours in time: a machine that is busy is so for both.
    private static double Ratio(Action one, Action other)
    {
        // Until both are optimised; what counts calls does its work in the background.
        for (var at = 0; at < 60; at++)
        {
            one();
            other();
            if (at == 30) Thread.Sleep(200);
        }

        var ratios = Enumerable.Range(0, Rounds).Select(_ => Seconds(one) / Seconds(other)).Order().ToArray();
        return ratios[Rounds / 2];
    }

    private static double Seconds(Action act)
    {
        var start = Stopwatch.GetTimestamp();
        act();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
