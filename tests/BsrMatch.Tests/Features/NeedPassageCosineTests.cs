using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedPassageCosineTests
{
    private static readonly NeedPassageCosine Feature = new();

    // A text of three words is one passage; TextMatcherTests works the number out.
    [Test]
    public void IsTheCosineWithTheOnlyPassageOfAShortText()
    {
        var profile = Small.Asking("loan", "ship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(0.912202).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Port), Is.Zero);
        });
    }

    // Of the whole 1 + ln 100 = 5.605170 beside 1 + ln 301 = 6.707110: 0.641258.
    [Test]
    public void FindsThePassageThatALongTextHidesFromTheWholeCosine()
    {
        var hidden = string.Join(' ', [.. Enumerable.Repeat("ship", 300), .. Enumerable.Repeat("loan", 100)]);
        var index = new CatalogueIndex(
            new ProgrammeCatalogue("long", [Some.Programme("long", "Ship", hidden, language: "en")]),
            Small.Learned);
        var pairing = Pairing.Of(Small.Asking("loan"), index, Small.Learned);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(pairing, index.Programmes[0]), Is.GreaterThan(0.99));
            Assert.That(new NeedWordCosine().Value(pairing, index.Programmes[0]), Is.EqualTo(0.641258).Within(1e-6));
        });
    }

    [Test]
    public void IsZeroWithoutAText() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
