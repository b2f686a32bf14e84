using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class ExperienceBestTests
{
    private static readonly ExperienceBest Feature = new();

    [Test]
    public void IsTheSimilarityToTheNearestGoodCase()
    {
        // Two words of equal weight against one of them.
        var half = 1 / Math.Sqrt(2);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Lender), Is.EqualTo(1).Within(1e-6));
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Port), Is.Zero);
            Assert.That(Feature.Value(Small.Asking("loan ship"), Small.Port), Is.EqualTo(half).Within(1e-6));
        });
    }

    [Test]
    public void IsMissingForAProgrammeWithoutPastCases() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard), Is.NaN);

    [Test]
    public void NeverSeesTheProfileItself()
    {
        var self = Small.Learned.Experience.Cases[0];

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Lender, self), Is.NaN);
            Assert.That(Feature.Value(Small.Asking("ship"), Small.Port, self), Is.EqualTo(1).Within(1e-6));
        });
    }

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
