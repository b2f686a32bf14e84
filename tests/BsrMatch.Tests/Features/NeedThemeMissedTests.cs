using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedThemeMissedTests
{
    private static readonly NeedThemeMissed Feature = new();

    [Test]
    public void IsTheShareOfTheNeedNobodyServes()
    {
        var profile = Small.Asking("loan", needThemes: [0.6, 0.2, 0.2]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.For(1, 0, 0)), Is.EqualTo(0.4).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(1, 1, 1)), Is.Zero.Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(0, 0, 0)), Is.EqualTo(1));
        });
    }

    [Test]
    public void IsMissingWhereNoThemeWasFound() =>
        Assert.That(Feature.Value(Small.Asking("", needThemes: [0, 0, 0]), Small.For(1, 0, 0)), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
