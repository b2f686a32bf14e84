using BsrMatch.Features;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

/// <summary>
/// Here a model knows nothing but three concepts: "loan", "bank", which tells twice as much, and "ship", which tells
/// nothing. The lender's text has "loan" twice and "bank" once: (√2, 2) of length √6.
/// </summary>
public sealed class NeedConceptCosineTests
{
    private static readonly NeedConceptCosine Feature = new();

    private static readonly TextModel Model = new([], [], new ThemeLexicon([]), new Vocabulary(0, [], [], 0, 0),
        new LinearModel([], []), new LinearModel(new float[6], [0]), new LatentSpace(0, [], 0, 0),
        new ThemeLexicon([(0, "en", "loan"), (0, "de", "kredit"), (1, "en", "bank"), (2, "en", "ship")]), [1, 2, 0]);

    private static readonly LearnedTexts Learned = new(Model, Affinity.None, new Experience([]));

    private static readonly CatalogueIndex Index = new(Small.Catalogue, Learned);

    [TestCase("A loan.", "en", 0.577350)]
    [TestCase("A bank!", "en", 0.816497)]
    [TestCase("Ein Kredit.", "de", 0.577350, Description = "the same meaning in another language")]
    [TestCase("Two ships and a ship", "en", double.NaN, Description = "nothing that tells")]
    [TestCase("We do not want a loan", "en", double.NaN, Description = "what is not wanted is no need")]
    public void IsTheCosineOfWhatBothSpeakOf(string needs, string language, double expected)
    {
        var profile = new ProfileViewBuilder(Model)
            .Build(Some.Profile(needs: needs, language: language), Some.Day);
        var value = Feature.Value(Pairing.Of(profile, Index, Learned), Index.Programmes[0]);

        Assert.That(value, double.IsNaN(expected) ? Is.NaN : Is.EqualTo(expected).Within(1e-5));
    }

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature).Where(value => !double.IsNaN(value)),
            Is.Not.Empty.And.All.InRange(0, 1.000001));
}
