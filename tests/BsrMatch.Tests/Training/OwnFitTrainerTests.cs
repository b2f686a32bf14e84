using BsrMatch.Ranking;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class OwnFitTrainerTests
{
    [TestCase(19, 60)]
    [TestCase(0, 60)]
    [TestCase(60, 19)]
    [TestCase(60, 0)]
    [TestCase(0, 0)]
    public void With_fewer_than_twenty_of_a_kind_there_is_no_fit(int unserved, int served) =>
        Assert.That(OwnFitTrainer.Fit([.. Profiles(unserved, served)]), Is.Null);

    [Test]
    public void With_twenty_of_each_there_is_one() =>
        Assert.That(OwnFitTrainer.Fit([.. Profiles(20, 20)]), Is.Not.Null);

    [Test]
    public void A_profile_whose_best_grade_is_1_is_of_neither_kind()
    {
        var touched = Enumerable.Range(0, 40).Select(i => Ranking($"touched-{i}", -1, [1, 0], [-1, -2]));

        Assert.That(OwnFitTrainer.Fit([.. Profiles(19, 60), .. touched]), Is.Null);
    }

    [Test]
    public void What_is_learned_parts_the_served_from_the_unserved_and_keeps_the_order_of_scores()
    {
        var profiles = Profiles(40, 60).ToList();
        var fit = OwnFitTrainer.Fit(profiles)!;
        foreach (var (group, scores) in profiles)
        {
            var (fits, noGoodMatch) = fit.Fits(group.Signs, scores);
            Assert.That(noGoodMatch, Is.EqualTo(group.ProfileId.StartsWith("unserved", StringComparison.Ordinal)));
            Assert.That(fits, Is.Ordered.Descending);
        }

        Assert.That(fit.ScoreSlope, Is.GreaterThan(0));
        Assert.That(fit.ServedSlope, Is.GreaterThan(0));
        Assert.That(fit.ServedWeights, Has.Count.EqualTo(OwnFit.InputCount + 1));
    }

    // Where served, the best of three was endorsed in two of three rankings and the others never.
    [Test]
    public void The_fit_is_the_share_endorsed()
    {
        var profiles = Profiles(40, 60).Select((ranking, i) => i % 3 > 0 || i < 40
            ? ranking
            : (ranking.Group with { Candidates = [.. ranking.Group.Candidates.Reverse()] }, ranking.Scores));
        var fit = OwnFitTrainer.Fit([.. profiles])!;
        var fits = Profiles(0, 60).Select(ranking => fit.Fits(ranking.Group.Signs, ranking.Scores).Fits[0]);

        Assert.That(fits.Average(), Is.EqualTo(2 / 3.0).Within(0.1));
    }

    [Test]
    public void Where_scores_mislead_there_is_no_fit()
    {
        var turned = Profiles(40, 60).Select(ranking =>
            (ranking.Group, ranking.Scores.Select(score => -score).ToArray()));

        Assert.That(OwnFitTrainer.Fit([.. turned]), Is.Null);
    }

    private static IEnumerable<(RankingGroup Group, double[] Scores)> Profiles(int unserved, int served) =>
    [
        .. Enumerable.Range(0, unserved).Select(i =>
            Ranking($"unserved-{i}", -1 - i % 5 * 0.1, [0, 0, 0, 0], [0.5, -1, -1.5, -2])),
        .. Enumerable.Range(0, served).Select(i =>
            Ranking($"served-{i}", 1 + i % 5 * 0.1, [3, 0, 0, 0], [1.5, -1, -1.5, -2])),
    ];

    private static (RankingGroup Group, double[] Scores) Ranking(
        string id, double served, int[] grades, double[] scores) =>
        (new RankingGroup(id, [.. grades.Select(grade => (Array.Empty<float>(), grade))])
        {
            Signs = new NeedSigns(served, served, Math.Max(0, served)),
        }, scores);
}
