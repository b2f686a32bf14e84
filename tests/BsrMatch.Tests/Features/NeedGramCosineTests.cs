using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class NeedGramCosineTests
{
    private static readonly NeedGramCosine Feature = new();

    // "loan" and "bank" have nine character n-grams each and share none, so the cosine is that of the words.
    [Test]
    public void IsTheCosineOfTheCharacterGrams()
    {
        var profile = Small.Asking("loan", "ship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Lender), Is.EqualTo(0.912202).Within(1e-6));
            Assert.That(Feature.Value(profile, Small.Port), Is.Zero);
        });
    }

    [Test]
    public void FindsAWordInsideALongerOne()
    {
        var profile = Small.Asking("steamship");

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(profile, Small.Port), Is.GreaterThan(0.1).And.LessThan(1));
            Assert.That(new NeedWordCosine().Value(profile, Small.Port), Is.Zero);
        });
    }

    [Test]
    public void IsZeroWithoutAText() =>
        Assert.That(Feature.Value(Small.Asking(), Small.Lender), Is.Zero);

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1.000001));
}
