using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedWordCosineTests
{
    private static readonly NeedWordCosine Feature = new();

    // TextMatcherTests works the number out.
    [Test]
    public void IsTheCosineOfTheNeedAlone()
    {
        var profile = Small.Asking("loan", "ship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(0.912202).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Port), Is.Zero);
        });
    }

    [Test]
    public void IsZeroWithoutAText() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
