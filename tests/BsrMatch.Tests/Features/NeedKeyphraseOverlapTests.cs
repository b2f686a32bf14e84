using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedKeyphraseOverlapTests
{
    private static readonly NeedKeyphraseOverlap Feature = new();

    [Test]
    public void IsTheCosineOfTheHitsAndTheProgramme()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Asking("a loan"), Small.For(1, 0, 0)), Is.EqualTo(1));
            Assert.That(Feature.Value(Small.Asking("a loan"), Small.For(1, 1, 0)),
                Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-12));
            Assert.That(Feature.Value(Small.Asking("loans, loans and a welder"), Small.For(0, 1, 0)),
                Is.EqualTo(1 / Math.Sqrt(5)).Within(1e-12));
            Assert.That(Feature.Value(Small.Asking("a loan"), Small.For(0, 0, 1)), Is.Zero);
        });
    }

    [Test]
    public void IsMissingWithoutAnyKeyphrase() =>
        Assert.That(Feature.Value(Small.Asking("some advice"), Small.For(1, 0, 0)), Is.NaN);

    [Test]
    public void ANegatedKeyphraseDoesNotCount() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking("not a loan"), Small.For(1, 0, 0)), Is.NaN);
        Assert.That(Feature.Value(Small.Asking("not a loan, a welder"), Small.For(0, 1, 0)), Is.EqualTo(1));
    });

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
