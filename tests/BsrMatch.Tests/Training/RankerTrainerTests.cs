using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class RankerTrainerTests
{
    private static readonly IReadOnlyList<RankingGroup> Groups = SomeGroups.Draw(60, 3);

    [Test]
    public void Trees_follow_their_teacher()
    {
        var teacher = ListwiseTeacher.Fit(Groups);
        var taught = ScoresOfTrees(0);
        var wanted = Candidates().Select(candidate => teacher.Score(candidate.Features)).ToList();

        Assert.That(Correlation(taught, wanted), Is.GreaterThan(0.95));
    }

    [Test]
    public void A_share_of_the_gain_lifts_candidates_that_were_judged_good()
    {
        double LeadOfGood(List<double> scores) =>
            scores.Where((_, i) => Candidates()[i].Grade >= 3).Average()
            - scores.Where((_, i) => Candidates()[i].Grade < 3).Average();

        Assert.That(LeadOfGood(ScoresOfTrees(1)), Is.GreaterThan(LeadOfGood(ScoresOfTrees(0)) + 1));
    }

    private static List<(float[] Features, int Grade)> Candidates() =>
        [.. Groups.SelectMany(group => group.Candidates)];

    private static List<double> ScoresOfTrees(double gainShare)
    {
        var (_, trees) = RankerTrainer.Train(Groups, new RankerSettings { GainShare = gainShare }, 1);
        return [.. Candidates().Select(candidate => trees.Score(candidate.Features))];
    }

    private static double Correlation(List<double> left, List<double> right)
    {
        var (a, b) = (left.Average(), right.Average());
        return left.Zip(right, (x, y) => (x - a) * (y - b)).Sum()
            / Math.Sqrt(left.Sum(x => (x - a) * (x - a)) * right.Sum(y => (y - b) * (y - b)));
    }
}
