using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedAffinityTests
{
    private static readonly NeedAffinity Feature = new();

    // The word weighs 1.5 in the vector and 2 in the network.
    [Test]
    public void IsTheNetworksProbability()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Lender),
                Is.EqualTo(1 / (1 + Math.Exp(-3))).Within(1e-6));
            Assert.That(Feature.Value(Small.Asking("loan"), Small.Port), Is.EqualTo(0.5).Within(1e-12));
        });
    }

    [Test]
    public void IsMissingForAProgrammeItWasNotTrainedOn() =>
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
