using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class ExperienceThemesTests
{
    private static readonly ExperienceThemes Feature = new();

    [Test]
    public void IsTheCosineWithTheNeedsServedWell()
    {
        var profile = Small.Asking("loan", needThemes: [0.6, 0.8, 0]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(0.6).Within(1e-9));
            Assert.That(Feature.Value(profile, Small.Port), Is.Zero);
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
            Assert.That(Feature.Value(Small.Asking("ship"), Small.Port, self),
                Is.EqualTo(Feature.Value(Small.Asking("ship"), Small.Port)));
        });
    }

    [Test]
    public void OfSeveralCasesTheProfilesOwnIsTakenOut()
    {
        var profile = Small.Asking("loan", needThemes: [0.6, 0.8, 0]);
        var twice = Small.Offering(Some.Programme("lender"), caseThemes: [1, 1, 0]);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, twice), Is.EqualTo(1.4 / Math.Sqrt(2)).Within(1e-9));
            Assert.That(Feature.Value(profile, twice, Small.Learned.Experience.Cases[0]),
                Is.EqualTo(0.8).Within(1e-9));
        });
    }

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
