using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class CountryFitTests
{
    private static readonly CountryFit Feature = new();

    private static readonly ProgrammeView Baltic = Small.Offering(Some.Programme(countries: ["LV", "EE"]));

    [TestCase("LV", 1)]
    [TestCase("DE", 0)]
    public void TellsWhetherTheProgrammeIsOpenToTheCountry(string country, double expected) =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(country: country)), Baltic),
            Is.EqualTo(expected));

    [Test]
    public void IsMissingWhenEitherIsNotGiven() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking(), Baltic), Is.NaN);
        Assert.That(Feature.Value(Small.Of(Some.Profile(country: "LV")), Small.For(1, 0, 0)), Is.NaN);
    });

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
