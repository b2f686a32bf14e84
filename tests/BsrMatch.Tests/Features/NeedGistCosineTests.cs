using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

public sealed class NeedGistCosineTests
{
    private static readonly NeedGistCosine Feature = new();

    [Test]
    public void IsTheLatentCosineOfAFewDimensions() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking("loan"), Small.Yard), Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
        Assert.That(Feature.Value(Small.Asking("advice"), Small.Lender), Is.Zero);
    });

    // Both words lie on the first dimension; they differ on the 21st, which comes too late to count.
    [Test]
    public void LooksAtTheTwentyLeadingDimensionsAlone()
    {
        var words = new[] { "loan", "bank" }.Select(word => Stemming.StemHash(word, true)).Order().ToArray();
        var projection = new float[2 * 21];
        (projection[0], projection[21], projection[20], projection[41]) = (1, 1, 3, -3);
        var model = new TextModel([], [], new ThemeLexicon([]), new Vocabulary(0, words, [0, 0], 2, 0),
            new LinearModel([], []), new LinearModel(new float[2], [0]), new LatentSpace(21, projection, 2, 2));
        var learned = new LearnedTexts(model, Affinity.None, new Experience([]));
        var index = new CatalogueIndex(
            new ProgrammeCatalogue("one", [Some.Programme("lender", "Bank", "", language: "en")]), learned);
        var profile = new ProfileViewBuilder(model)
            .Build(Some.Profile(needs: "Loan", language: "en"), Some.Day);
        var pairing = Pairing.Of(profile, index, learned);

        Assert.Multiple(() =>
        {
            Assert.That(Feature.Value(pairing, index.Programmes[0]), Is.EqualTo(1).Within(1e-6));
            Assert.That(new NeedLatentCosine().Value(pairing, index.Programmes[0]), Is.EqualTo(-0.8).Within(1e-6));
        });
    }

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(-1.000001, 1.000001));
}
