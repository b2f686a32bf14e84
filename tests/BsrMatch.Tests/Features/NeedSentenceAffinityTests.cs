using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedSentenceAffinityTests
{
    private static readonly NeedSentenceAffinity Feature = new();

    [Test]
    public void IsTheProbabilityOfTheClearestSentence()
    {
        var profile = Small.Read(Some.Profile(needs: "Our ship is old. A loan.", language: "en"));

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender),
                Is.EqualTo(1 / (1 + Math.Exp(-3))).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Lender),
                Is.GreaterThan(new NeedAffinity().Value(profile, Small.Lender)));
        });
    }

    [Test]
    public void EqualsTheAffinityOfASingleSentence()
    {
        var profile = Small.Read(Some.Profile(needs: "A loan for a ship", language: "en"));

        Assert.That(Feature.Value(profile, Small.Lender),
            Is.EqualTo(new NeedAffinity().Value(profile, Small.Lender)));
    }

    [Test]
    public void IsMissingForAProgrammeItWasNotTrainedOn() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
