using BsrMatch.Learning;

namespace BsrMatch.Tests.Learning;

internal sealed class OutcomeTests
{
    [Test]
    public void EveryCodeReadsBackAsItIsWritten() => Assert.Multiple(() =>
    {
        Assert.That(OutcomeCodes.All, Is.EqualTo(new[]
        {
            "quo", "taking_care", "done", "done_no_help", "done_not_reachable", "not_for_me",
        }));
        foreach (var code in Enum.GetValues<OutcomeCode>())
        {
            Assert.That(Outcome.TryParse(code.Spell(), out var outcome), Is.True);
            Assert.That(outcome, Is.EqualTo(Outcome.Of(code)));
        }
    });

    [TestCase("Taking care", OutcomeCode.TakingCare)]
    [TestCase(" NOT-FOR-ME ", OutcomeCode.NotForMe)]
    [TestCase("Done", OutcomeCode.Done)]
    public void CaseAndSeparatorsDoNotMatter(string text, OutcomeCode code)
    {
        Assert.That(OutcomeCodes.TryParse(text, out var read), Is.True);
        Assert.That(read, Is.EqualTo(code));
    }

    [TestCase("")]
    [TestCase("dne")]
    [TestCase("5")]
    [TestCase("-1")]
    [TestCase("2.5")]
    [TestCase("donenohelp")]
    public void AnythingElseIsNoOutcome(string text) => Assert.That(Outcome.TryParse(text, out _), Is.False);

    [Test]
    public void AGradeIsFromNoughtToFour() => Assert.Multiple(() =>
    {
        Assert.That(Outcome.TryParse("3", out var outcome), Is.True);
        Assert.That(outcome, Is.EqualTo(Outcome.OfGrade(3)));
        Assert.That(() => Outcome.OfGrade(5), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Outcome.OfGrade(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Outcome.Of((OutcomeCode)6), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    // The table of docs/feedback.md.
    [TestCase("done", 3, 1)]
    [TestCase("taking_care", 2, 0.5)]
    [TestCase("done_no_help", 1, 0.5)]
    [TestCase("not_for_me", 0, 1)]
    [TestCase("0", 0, 1)]
    [TestCase("4", 4, 1)]
    public void AnOutcomeIsAGradeWithAWeight(string text, int grade, double weight)
    {
        var outcome = SomeFeedback.Of("a", "x", text).Outcome;
        Assert.That(OutcomeWeights.Of(outcome), Is.EqualTo(new WeightedGrade(grade, weight)));
    }

    [TestCase("quo")]
    [TestCase("done_not_reachable")]
    public void WhatSaysNothingAboutTheNeedIsNoJudgement(string text)
    {
        Assert.That(OutcomeWeights.Of(SomeFeedback.Of("a", "x", text).Outcome), Is.Null);
    }

    [TestCase("adviser-7")]
    [TestCase("Ā_1")]
    [TestCase("1234567890123456789012345678901234567890123456789012345678901234")]
    public void APseudonymIsASign(string text) => Assert.That(Decider.IsPseudonym(text), Is.True);

    [TestCase("", "other signs")]
    [TestCase("Ann Lee", "person's name")]
    [TestCase("ann@example.org", "e-mail address")]
    [TestCase("a.b", "other signs")]
    [TestCase("12345678901234567890123456789012345678901234567890123456789012345", "shorten")]
    public void ANameIsNoPseudonym(string text, string why)
    {
        Assert.That(Decider.IsPseudonym(text), Is.False);
        Assert.That(Decider.Remedy(text), Does.Contain(why));
        Assert.That(() => SomeFeedback.Of("a", "x", "done") with { By = text }, Throws.ArgumentException);
    }
}
