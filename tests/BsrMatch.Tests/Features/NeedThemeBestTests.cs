using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedThemeBestTests
{
    private static readonly NeedThemeBest Feature = new();

    [Test]
    public void IsTheGreatestProductOfTheTwoScores()
    {
        var profile = Small.Asking("loan", needThemes: [0.9, 0.5, 0.2]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.For(0.5, 1, 1)), Is.EqualTo(0.5).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(1, 1, 1)), Is.EqualTo(0.9).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(0, 0, 0)), Is.Zero);
        });
    }

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
