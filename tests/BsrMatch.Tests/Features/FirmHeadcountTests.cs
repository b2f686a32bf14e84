using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class FirmHeadcountTests
{
    private static readonly FirmHeadcount Feature = new();

    [TestCase(0)]
    [TestCase(12.5)]
    public void IsTheStaff(double employees) =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(employees: employees)), Small.Lender),
            Is.EqualTo(employees));

    [Test]
    public void IsMissingWhereOnlyABandIsGiven() =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(employees: Amount.Between(10, 49))), Small.Lender),
            Is.NaN);

    [Test]
    public void IsMissingWhenNotGiven() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.NaN);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 10000000));
}
