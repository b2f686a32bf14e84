using BsrMatch.Catalogue;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Catalogue;

public sealed class ShippedCatalogueTests
{
    private static readonly string[] Founding =
    [
        "baltic-supply", "basic", "bonita", "bshr-healthport", "bsr-innoreg", "bsr-quick", "ibi-net",
        "josefin", "plastep", "quick-iga", "science-link", "stardust",
    ];

    private static readonly CatalogueReading Reading =
        CatalogueReader.Read(Repository.PathTo("training-data", "catalogue"), Shipped.Taxonomy.Ids,
            new DateOnly(2026, 12, 31));

    private static IEnumerable<TestCaseData> Programmes =>
        Reading.Programmes.Select(programme => new TestCaseData(programme).SetArgDisplayNames(programme.Id));

    [Test]
    public void ThereIsNothingWrongWithIt() =>
        Assert.That(Reading.Faults.Concat(Reading.Warnings), Is.Empty);

    [Test]
    public void ItHoldsTheTwelveFoundingProgrammes() =>
        Assert.That(Reading.Programmes.Select(programme => programme.Id), Is.EquivalentTo(Founding));

    [TestCaseSource(nameof(Programmes))]
    public void ADescriptionHas120To250Words(Programme programme) =>
        Assert.That(programme.Description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            Is.InRange(120, 250));

    [TestCaseSource(nameof(Programmes))]
    public void AFinishedProgrammeSaysWhatCarriesOnAndWhomToContact(Programme programme) =>
        Assert.Multiple(() =>
    {
        Assert.That(programme.Lifecycle.At(Some.Day), Is.EqualTo(LifecycleStatus.Archived));
        Assert.That(programme.Successor, Is.Not.Null);
        Assert.That(programme.Contact?.Url, Is.Not.Null);
        Assert.That(programme.Lifecycle.VerifiedOn, Is.Not.Null);
    });

    [TestCaseSource(nameof(Programmes))]
    public void AProgrammeServesSomethingForSomebodySomewhere(Programme programme) => Assert.Multiple(() =>
    {
        Assert.That(programme.Themes, Is.Not.Empty.And.Unique);
        Assert.That(programme.Offers, Is.Not.Empty.And.Unique);
        Assert.That(programme.Audience, Is.Not.Empty.And.Unique);
        Assert.That(programme.Countries, Is.Not.Empty.And.Unique);
    });

    // A need for tourism is known so that it can be told from those that are served.
    [Test]
    public void EveryThemeIsServedOrKnownToBeServedByNone()
    {
        var served = Reading.Programmes.SelectMany(programme => programme.Themes);

        Assert.That(Shipped.Taxonomy.Ids.Except(served), Is.EqualTo(new[] { "tourism-culture" }));
    }

    [Test]
    public void TheSourcesOfEveryProgrammeAreListed()
    {
        var sources = File.ReadAllText(Repository.PathTo("docs", "catalogue-sources.md"));

        Assert.That(Founding.Where(id => !sources.Contains(id, StringComparison.Ordinal)), Is.Empty);
    }
}
