using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class WholeWordCosineTests
{
    private static readonly WholeWordCosine Feature = new();

    [Test]
    public void CountsNeedAndActivity()
    {
        var profile = Small.Asking("bank", "ship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Yard), Is.EqualTo(1).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Port), Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
        });
    }

    [Test]
    public void IsZeroWithoutAText() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Yard), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
