using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class VectoriserTests
{
    // Three stems, two pairs, one character n-gram; every term is equally rare.
    private static readonly Vocabulary Known = new(10, [3, 7, 9, 2, 8, 1], [1, 1, 1, 1, 1, 1], 3, 2);

    private static readonly Vectoriser Vectoriser = new(Known, conceptCount: 0, themeCount: 2);

    [Test]
    public void EachKindIsScaledToItsLengthBySquareRootsOfCounts()
    {
        var vector = Vectoriser.Vectorise(new InputCounts([0, 2, 4, 5], [1, 4, 5, 2]));

        // sqrt(1) : sqrt(4) = 1 : 2, of length 1.5.
        float[] expected = [(float)(1.5 / Math.Sqrt(5)), (float)(3 / Math.Sqrt(5)), 1, 2];
        Assert.That(vector.Indices, Is.EqualTo(new[] { 0, 2, 4, 5 }));
        Assert.That(vector.Values, Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void ATextWithoutKnownTermsIsZero() =>
        Assert.That(Vectoriser.Vectorise(new InputCounts([], [])).Count, Is.Zero);

    [Test]
    public void HitsAreWeighedByTheirCountsAlone()
    {
        var vector = Vectoriser.Vectorise(new InputCounts([7, 8], [2, 1]));

        Assert.That(vector.Indices, Is.EqualTo(new[] { 7, 8 }));
        Assert.That(vector.Values, Is.EqualTo(new[] { (float)(0.6 * Math.Sqrt(2)), 0.6f }).Within(1e-6));
        Assert.That(Vectoriser.Length, Is.EqualTo(10));
    }

    [Test]
    public void ConceptsStandBeforeTheHitsAndAreScaledLikeAKindOfTerm()
    {
        var vectoriser = new Vectoriser(Known, conceptCount: 3, themeCount: 2);
        var vector = vectoriser.Vectorise(new InputCounts([8, 9, 12], [3, 1, 1]));

        // Three of concept 2 and a negated one of concept 0: sqrt(3) : 1, of length 1.5.
        Assert.That(vector.Values,
            Is.EqualTo(new[] { (float)(1.5 * Math.Sqrt(3) / 2), 0.75f, 0.6f }).Within(1e-6));
        Assert.That((vectoriser.FirstHit, vectoriser.Length), Is.EqualTo((12, 16)));
    }

    [Test]
    public void MoreThanFourHitsOfAThemeCountAsFour() =>
        Assert.That(Vectoriser.Vectorise(new InputCounts([6], [50])).Values,
            Is.EqualTo(new[] { 1.2f }).Within(1e-6));

    [Test]
    public void TheVectorDoesNotDependOnHowOftenTheTextIsRepeated()
    {
        var once = Vectoriser.Vectorise(new InputCounts([0, 1], [1, 2]));
        var often = Vectoriser.Vectorise(new InputCounts([0, 1], [50, 100]));

        Assert.That(often.Values, Is.EqualTo(once.Values).Within(1e-6));
    }

    [Test]
    public void ContentIsOfLengthOne() =>
        Assert.That(Vectoriser.Content(new InputCounts([0, 2], [1, 4])).Values,
            Is.EqualTo(new[] { (float)(1 / Math.Sqrt(5)), (float)(2 / Math.Sqrt(5)) }).Within(1e-6));
}
