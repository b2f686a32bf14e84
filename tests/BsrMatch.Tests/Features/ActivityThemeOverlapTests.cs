using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class ActivityThemeOverlapTests
{
    private static readonly ActivityThemeOverlap Feature = new();

    [Test]
    public void IsTheCosineOfActivityAndProgramme()
    {
        var profile = Small.Asking("loan", "we build ships", activityThemes: [0, 0.6, 0.8]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.For(0, 0, 1)), Is.EqualTo(0.8).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(1, 0, 0)), Is.Zero);
        });
    }

    [Test]
    public void IsMissingWithoutATextOnTheActivity() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.For(0, 0, 1)), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
