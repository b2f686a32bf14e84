using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class ExperienceStandingTests
{
    private static readonly ExperienceStanding Feature = new();

    // The experience-text of the port is 1 / √2, that of the lender 0.888266 / √2 and that of the yard 1 / 2.
    [Test]
    public void IsTheExperienceTextAgainstTheHighest()
    {
        var profile = Small.Asking("loan ship", "bank");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Port), Is.EqualTo(1));
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(0.888266).Within(1e-5));
            Assert.That(Feature.Value(profile, Small.Yard), Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
        });
    }

    // Without its case the lender has its text alone, 0.816497 / √2.
    [Test]
    public void NeverSeesTheProfileItself() => Assert.That(
        Feature.Value(Small.Asking("loan ship"), Small.Lender, Small.Learned.Experience.Cases[0]),
        Is.EqualTo(0.816497).Within(1e-5));

    [TestCase("")]
    [TestCase("helicopter")]
    public void IsZeroWhereNothingIsShared(string need) =>
        Assert.That(Feature.Value(Small.Asking(need), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
