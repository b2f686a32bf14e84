using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class SectorFitTests
{
    private static readonly SectorFit Feature = new();

    private static readonly ProgrammeView Makers = Small.Offering(Some.Programme(
        eligibility: new() { Sectors = [Some.Nace("C")], ExcludedSectors = [Some.Nace("12")] }));

    [TestCase("28.93", 1)]
    [TestCase("62.01", 0)]
    [TestCase("12.00", 0)]
    public void TellsWhetherTheProgrammeNamesTheSector(string sector, double expected) =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(sector: sector)), Makers),
            Is.EqualTo(expected));

    [Test]
    public void IsZeroWhereTheProgrammeShutsTheSectorOutAndNamesNone()
    {
        var anyButTobacco = Small.Offering(Some.Programme(
            eligibility: new() { ExcludedSectors = [Some.Nace("12")] }));

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(Small.Of(Some.Profile(sector: "12.00")), anyButTobacco), Is.Zero);
            Assert.That(Feature.Value(Small.Of(Some.Profile(sector: "28.93")), anyButTobacco), Is.NaN);
        });
    }

    [Test]
    public void IsMissingWhenEitherIsNotGiven() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking(), Makers), Is.NaN);
        Assert.That(Feature.Value(Small.Of(Some.Profile(sector: "28.93")), Small.For(1, 0, 0)), Is.NaN);
    });

    // No programme of the founding catalogue names sectors.
    [Test]
    public void IsMissingThroughoutTheFoundingCatalogue() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Empty);
}
