using BsrMatch.Learning;
using BsrMatch.Profiles;

namespace BsrMatch.Tests.Learning;

internal sealed class FeedbackCasesTests
{
    private static readonly SmeProfile Firm = new() { Id = "a", Needs = "a loan" };

    [Test]
    public void AProfileAndWhatBecameOfItsSuggestionsAreACase()
    {
        var learned = FeedbackCases.Of(Firm,
        [
            SomeFeedback.Of("a", "x", "done", "2026-02-01", rank: 2),
            SomeFeedback.Of("a", "y", "not_for_me", "2026-03-01", rank: 1),
            SomeFeedback.Of("a", "z", "done_not_reachable", "2026-04-01", rank: 3),
        ])!;

        Assert.Multiple(() =>
        {
            Assert.That(learned.Profile, Is.SameAs(Firm));
            Assert.That((learned.Origin, learned.IsComplete, learned.Themes, learned.Date),
                Is.EqualTo((CaseOrigin.Feedback, false, (IReadOnlyList<string>?)null, new DateOnly(2026, 3, 1))));
            Assert.That(learned.Grades, Is.EqualTo(new Dictionary<string, WeightedGrade>
            {
                ["x"] = new(3, 2),
                ["y"] = new(0, 1),
            }));
        });
    }

    [Test]
    public void TheLatestOutcomeCountsAndOfOneDayTheLastGiven()
    {
        var learned = FeedbackCases.Of(Firm,
        [
            SomeFeedback.Of("a", "x", "not_for_me", "2026-03-02"),
            SomeFeedback.Of("a", "x", "done", "2026-03-01"),
            SomeFeedback.Of("a", "y", "done", "2026-03-01"),
            SomeFeedback.Of("a", "y", "1", "2026-03-01"),
        ])!;
        Assert.That(learned.Grades.Select(pair => (pair.Key, pair.Value.Grade)),
            Is.EqualTo(new[] { ("x", 0), ("y", 1) }));
    }

    [Test]
    public void WithoutAJudgementThereIsNoCase() => Assert.Multiple(() =>
    {
        Assert.That(FeedbackCases.Of(Firm, []), Is.Null);
        Assert.That(FeedbackCases.Of(Firm,
        [
            SomeFeedback.Of("a", "x", "done", "2026-03-01"), SomeFeedback.Of("a", "x", "quo", "2026-03-02"),
        ]), Is.Null);
    });

    [Test]
    public void AnotherProfilesOutcomeIsADefect() => Assert.That(
        () => FeedbackCases.Of(Firm, [SomeFeedback.Of("b", "x", "done")]), Throws.ArgumentException);

    [Test]
    public void BalancedCasesWeighOneOnAverage()
    {
        LearningCase[] cases =
        [
            Case(SomeFeedback.Of("a", "x", "done", rank: 9), SomeFeedback.Of("a", "y", "not_for_me")),
            Case(SomeFeedback.Of("a", "z", "done", rank: 2)),
        ];
        var weights = FeedbackCases.Balanced(cases)
            .SelectMany(learned => learned.Grades.Values.Select(grade => grade.Weight)).ToList();

        Assert.That(weights, Is.EqualTo(new[] { 2.25, 0.25, 0.5 }).Within(1e-12), "9, 1 and 2 of 12, times 3");
    }

    [Test]
    public void LightCasesAreNotMadeHeavier()
    {
        LearningCase[] cases = [Case(SomeFeedback.Of("a", "x", "taking_care"))];
        Assert.That(FeedbackCases.Balanced(cases), Is.SameAs(cases));
        Assert.That(FeedbackCases.Balanced([]), Is.Empty);
    }

    private static LearningCase Case(params Feedback[] outcomes) => FeedbackCases.Of(Firm, outcomes)!;
}
