using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedThemeFocusTests
{
    private static readonly NeedThemeFocus Feature = new();

    [Test]
    public void IsTheShareOfTheProgrammeThatIsAskedFor()
    {
        var profile = Small.Asking("loan", needThemes: [0.8, 0, 0]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.For(1, 0, 0)), Is.EqualTo(0.8).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(1, 1, 0)), Is.EqualTo(0.4).Within(1e-12));
            Assert.That(Feature.Value(profile, Small.For(0, 1, 1)), Is.Zero);
        });
    }

    [Test]
    public void IsZeroForAProgrammeWithoutThemes() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.For(0, 0, 0)), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
