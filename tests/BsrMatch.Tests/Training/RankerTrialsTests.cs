using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class RankerTrialsTests
{
    [Test]
    public void The_usual_settings_are_tried_first_and_the_others_by_lot_without_repeats()
    {
        var drawn = RankerTrials.Draw(10, 1);

        Assert.That(drawn[0], Is.EqualTo(new RankerSettings()));
        Assert.That(drawn, Has.Count.EqualTo(10).And.Unique);
        Assert.That(RankerTrials.Draw(10, 1), Is.EqualTo(drawn));
        Assert.That(RankerTrials.Draw(10, 2), Is.Not.EqualTo(drawn));
    }

    [Test]
    public void No_more_are_tried_than_there_are() =>
        Assert.That(RankerTrials.Draw(1000, 1), Has.Count.EqualTo(RankerTrials.Most).And.Unique);

    [Test]
    public void The_best_wins_and_of_equally_good_ones_the_first()
    {
        var settings = RankerTrials.Draw(3, 1);
        RankerTrial[] trials = [new(settings[0], 0.8), new(settings[1], 0.9), new(settings[2], 0.9)];

        Assert.That(RankerTrials.Best(trials), Is.EqualTo(settings[1]));
    }

    [Test]
    public void Trials_measure_profiles_that_the_ranker_has_not_seen()
    {
        var data = SmallLessons.Data;
        var told = new List<string>();
        var trials = RankerTrials.Run(
            data, SmallLessons.Learn(data), RankerTrials.Draw(2, 1), 1, told.Add);

        Assert.That(trials.Select(trial => trial.Ndcg3), Is.All.InRange(0.3, 1));
        Assert.That(told, Has.Count.EqualTo(2));
        Assert.That(told[1], Does.StartWith("trial 2 of 2: nDCG@3 "));
    }
}
