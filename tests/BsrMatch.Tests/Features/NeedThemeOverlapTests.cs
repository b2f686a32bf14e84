using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedThemeOverlapTests
{
    private static readonly NeedThemeOverlap Feature = new();

    [Test]
    public void IsTheCosineOfNeedAndProgramme()
    {
        var profile = Small.Asking("loan", needThemes: [0.6, 0.8, 0]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.For(1, 0, 0)), Is.EqualTo(0.6).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(0.3, 0.4, 0)), Is.EqualTo(1).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(0, 0, 1)), Is.Zero);
        });
    }

    [Test]
    public void IsZeroWhereNoThemeWasFound() =>
        Assert.That(Feature.Value(Small.Asking("", needThemes: [0, 0, 0]), Small.For(1, 0, 0)), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
