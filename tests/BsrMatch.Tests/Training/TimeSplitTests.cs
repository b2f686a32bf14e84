using BsrMatch.Learning;
using BsrMatch.Tests.Support;
using BsrMatch.Training;

namespace BsrMatch.Tests.Training;

internal sealed class TimeSplitTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Test]
    public void The_latest_fifth_is_later_when_four_fifths_are_learned_from() =>
        Assert.That(Split(0.8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), Is.EqualTo(Start.AddDays(8)));

    [Test]
    public void Cases_of_one_day_stay_together() =>
        Assert.That(Split(0.8, 0, 1, 2, 7, 7, 7, 7, 7, 7, 7), Is.EqualTo(Start.AddDays(7)));

    [Test]
    public void Something_is_always_left_to_learn_from() =>
        Assert.That(Split(0.1, 0, 0, 0, 0, 5), Is.EqualTo(Start.AddDays(5)));

    [Test]
    public void Cases_without_a_day_or_all_of_one_day_cannot_be_parted()
    {
        Assert.That(Split(0.5, 3, 3, 3), Is.Null);
        Assert.That(TimeSplit.FirstLaterDay([Case(null), Case(null)], 0.5), Is.Null);
    }

    private static DateOnly? Split(double share, params int[] days) =>
        TimeSplit.FirstLaterDay(days.Select(day => Case(Start.AddDays(day))), share);

    private static LearningCase Case(DateOnly? day) => new()
    {
        Profile = Some.Profile("p", needs: "a loan"),
        Origin = CaseOrigin.Project,
        Grades = new Dictionary<string, WeightedGrade>(),
        IsComplete = true,
        Date = day,
    };
}
