using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class ActivityLatentCosineTests
{
    private static readonly ActivityLatentCosine Feature = new();

    [Test]
    public void ComparesTheActivityAndNotTheNeed()
    {
        var profile = Small.Asking("ship", "bank");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(1).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Port), Is.Zero);
        });
    }

    [Test]
    public void IsMissingWithoutATextOnTheActivity() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Lender), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(-1.000001, 1.000001));
}
