using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedBm25Tests
{
    private static readonly NeedBm25 Feature = new();

    // TextMatcherTests works the numbers out.
    [Test]
    public void IsTheBm25OfTheNeedAlone()
    {
        var profile = Small.Asking("loan", "ship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(1.263158).Within(1e-6));
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
