using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class ExperienceVoteTests
{
    private static readonly ExperienceVote Feature = new();

    [Test]
    public void IsTheShareOfTheNearestCases()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Lender), Is.EqualTo(1).Within(1e-6));
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Port), Is.Zero);
        });
    }

    [Test]
    public void AGradeCountsByItsGain()
    {
        var between = Small.Asking("loan ship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(between, Small.Lender), Is.EqualTo(7 / 7.0 / 2).Within(1e-6));
            Assert.That(Feature.Value(between, Small.Port), Is.EqualTo(3 / 7.0 / 2).Within(1e-6));
        });
    }

    [Test]
    public void IsMissingForAProgrammeWithoutPastCases() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard), Is.NaN);

    [Test]
    public void NeverSeesTheProfileItself() => Assert.That(
        Feature.Value(Small.Asking("loan"), Small.Lender, Small.Learned.Experience.Cases[0]), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
