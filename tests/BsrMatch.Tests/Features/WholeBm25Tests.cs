using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class WholeBm25Tests
{
    private static readonly WholeBm25 Feature = new();

    [Test]
    public void CountsNeedAndActivity()
    {
        var profile = Small.Asking("loan", "bank");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(1.113116).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Yard), Is.GreaterThan(0));
            Assert.That(Feature.Value(profile, Small.Port), Is.Zero);
        });
    }

    [Test]
    public void IsZeroWithoutAText() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 3));
}
