using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedGistCosineTests
{
    private static readonly NeedGistCosine Feature = new();

    [Test]
    public void OtherWordsForTheSameMatterLieClose()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Asking("bank"), Small.Lender), Is.EqualTo(1).Within(1e-6));
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard),
                Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Port), Is.Zero);
        });
    }

    [Test]
    public void IsZeroWithoutAKnownWord() =>
        Assert.That(Feature.Value(Small.Asking("advice"), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(-1.000001, 1.000001));
}
