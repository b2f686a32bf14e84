using BsrMatch.Cli.Replaying;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Cli.Replaying;

internal sealed class AnswerComparisonTests
{
    private static readonly RuleView Country = new("country", "eligible", "LV", "LT or LV");
    private static readonly PlaceView First = new(1, "a", "Alpha", "eligible", 0.875, [Country]);
    private static readonly PlaceView Second = new(2, "b", "Beta", "unknown", 0.4, []);

    [Test]
    public void EqualAnswersDoNotDiffer() => Assert.That(Compare([First, Second], [First, Second]), Is.Empty);

    [Test]
    public void AProgrammeThatIsGoneLetsOthersMoveUp() => Assert.That(
        Compare([First, Second], [Second with { Rank = 1 }]),
        Is.EqualTo(new[] { "Alpha (a) was in place 1 and is gone", "Beta (b) moved from place 2 to 1" }));

    [Test]
    public void AProgrammeThatIsNewIsToldAfterTheOthers() => Assert.That(
        Compare([Second with { Rank = 1 }], [First, Second]),
        Is.EqualTo(new[] { "Beta (b) moved from place 1 to 2", "Alpha (a) is new in place 1" }));

    [Test]
    public void AVerdictIsToldWithItsRule() => Assert.That(
        Compare([First], [First with
        {
            Verdict = "ineligible",
            Rules = [Country with { Outcome = "ineligible", Limit = "LT" }],
        }]),
        Is.EqualTo(new[]
        {
            "Alpha (a): the verdict changed from eligible to ineligible, by the rule country (LV; asked for: LT)",
        }));

    [Test]
    public void ARuleThatIsNoLongerAskedIsTold() => Assert.That(
        Compare([First with { Verdict = "unknown", Rules = [Country with { Outcome = "unknown" }] }],
            [First with { Rules = [] }]),
        Is.EqualTo(new[]
        {
            "Alpha (a): the verdict changed from unknown to eligible, by the rule country, which is no longer asked",
        }));

    [Test]
    public void ARuleMayChangeUnderTheSameVerdict()
    {
        var size = new RuleView("size", "unknown", null, "small");
        Assert.That(
            Compare([Second with { Rules = [size, Country with { Outcome = "unknown" }] }],
                [Second with { Rules = [size, Country] }]),
            Is.EqualTo(new[]
            {
                "Beta (b): the rule country (LV; asked for: LT or LV) changed from unknown to eligible",
            }));
    }

    [TestCase(0.875, 0.81, "Alpha (a): the fit changed from 0.88 to 0.81")]
    [TestCase(0.5, double.NaN, "Alpha (a): the fit changed from 0.50 to none")]
    public void AFitIsToldWithTwoPlaces(double before, double after, string told) => Assert.That(
        Compare([First with { Fit = before }], [First with { Fit = double.IsNaN(after) ? null : after }]),
        Is.EqualTo(new[] { told }));

    [Test]
    public void AFitThatLooksTheSameIsTheSame() =>
        Assert.That(Compare([First], [First with { Fit = 0.8751 }]), Is.Empty);

    [Test]
    public void TheAnswerAsAWholeIsToldLast()
    {
        var before = new AnswerView(false, true, "en", [First]);
        var after = new AnswerView(true, false, "lv", [Second]);
        Assert.That(AnswerComparison.Of(before, after).Select(difference => difference.Text), Is.EqualTo(new[]
        {
            "Alpha (a) was in place 1 and is gone",
            "Beta (b) is new in place 2",
            "nothing fits well any more",
            "the fits are no longer measured for this catalogue",
            "the language changed from en to lv",
        }));
    }

    [Test]
    public void WhatAResultWritesCanBeRead()
    {
        var result = SomeAnswer.Result(SomeAnswer.First, SomeAnswer.Second, SomeAnswer.Third);
        var view = AnswerView.Read(BsrMatch.Cli.Outputs.RunSaver.JsonOf(result, ResultDetail.Full));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(view.Places.Select(place => place.Verdict),
                Is.EqualTo(new[] { "eligible", "unknown", "ineligible" }));
            Assert.That(view.Places[0].Rules, Is.EqualTo(new[] { Country }));
            Assert.That(view.Places[0].Fit, Is.EqualTo(0.875));
            Assert.That((view.NoGoodMatch, view.FitCalibrated, view.Language), Is.EqualTo((false, true, "en")));
        }
    }

    // Later programs may tell a rule's value and limit in other ways.
    [Test]
    public void ValuesAndLimitsMayBeOfAnyKind()
    {
        const string json = """
            {"noGoodMatch": false, "fitCalibrated": true, "matches": [{"rank": 1, "programmeId": "a",
             "verdict": "eligible", "ruleResults": [{"rule": "x", "outcome": "eligible", "limit": {"most": 9}}]}]}
            """;
        Assert.That(AnswerView.Read(json).Places[0].Rules,
            Is.EqualTo(new[] { new RuleView("x", "eligible", null, """{"most": 9}""") }));
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"noGoodMatch": 1, "fitCalibrated": true, "matches": []}""")]
    [TestCase("""{"noGoodMatch": true, "fitCalibrated": true, "matches": [{}]}""")]
    public void WhatIsNoAnswerIsRefused(string json) =>
        Assert.That(() => AnswerView.Read(json), Throws.TypeOf<InvalidDataException>());

    [Test]
    public void EveryValueThatDiffersIsFound()
    {
        const string before = """{"asOf": "x", "a": [1, {"b": 2}], "gone": null, "same": {"c": 1.0}}""";
        const string after = """{"asOf": "y", "a": [1, {"b": 3}, 4], "same": {"c": 1.0}, "new": "n"}""";
        Assert.That(ValueChange.Between(before, after), Is.EqualTo(new ValueChange[]
        {
            new("asOf", "\"x\"", "\"y\""), new("a[1].b", "2", "3"), new("a[2]", null, "4"),
            new("gone", "null", null), new("new", null, "\"n\""),
        }));
        Assert.That(ValueChange.Between(before, after).Where(value => value.IsOrigin).Select(value => value.Path),
            Is.EqualTo(new[] { "asOf" }));
    }

    private static IEnumerable<string> Compare(
        IReadOnlyList<PlaceView> before, IReadOnlyList<PlaceView> after) =>
        AnswerComparison.Of(new(false, true, "en", before), new(false, true, "en", after))
            .Select(difference => difference.Text);
}
