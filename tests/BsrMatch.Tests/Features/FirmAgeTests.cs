using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class FirmAgeTests
{
    private static readonly FirmAge Feature = new();

    [TestCase(2026, 0)]
    [TestCase(1986, 40)]
    public void CountsYears(int founded, double expected) =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(founded: founded)), Small.Lender),
            Is.EqualTo(expected));

    [Test]
    public void IsMissingWhenTheYearOfFoundationIsNotGiven() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1026));
}
