using BsrMatch.Evaluation;

namespace BsrMatch.Tests.Evaluation;

internal sealed class QrelsTests
{
    [Test]
    public void Profiles_are_ordered_by_id() =>
        Assert.That(Some.Qrels("b 0 x 1; a 0 x 0; B 0 x 1").ProfileIds, Is.EqualTo(new[] { "B", "a", "b" }));

    [Test]
    public void A_profile_nobody_judged_has_no_grades() =>
        Assert.That(Some.Qrels("a 0 x 1").Of("b"), Is.Empty);

    [Test]
    public void Only_some_profiles_can_be_kept() =>
        Assert.That(Some.Qrels("a 0 x 1; b 0 x 1; c 0 x 1").Only(["c", "a", "z"]).ProfileIds,
            Is.EqualTo(new[] { "a", "c" }));

    [TestCase(-1)]
    [TestCase(5)]
    public void A_grade_outside_0_to_4_is_refused(int grade) =>
        Assert.That(() => new Qrels([new Judgement("p", "a", grade)]), Throws.ArgumentException);

    [Test]
    public void A_contradiction_is_refused() =>
        Assert.That(() => new Qrels([new Judgement("p", "a", 1), new Judgement("p", "a", 2)]),
            Throws.ArgumentException);
}
