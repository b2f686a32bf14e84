using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class VectoriserTests
{
    private static readonly TermCounts None = new([], []);

    // Three stems, two pairs, one character n-gram; every term is equally rare.
    private static readonly Vocabulary Known = new(10, [3, 7, 9, 2, 8, 1], [1, 1, 1, 1, 1, 1], 3, 2);

    private static readonly Vectoriser Vectoriser = new(Known, conceptCount: 0, themeCount: 2);

    [Test]
    public void EachKindIsScaledToItsLengthBySquareRootsOfCounts()
    {
        var vector = Vectoriser.Vectorise(
            new TermCounts([3, 9], [1, 4]), new TermCounts([8], [5]), new TermCounts([1], [2]), [], []);

        // sqrt(1) : sqrt(4) = 1 : 2, of length 1.5.
        float[] expected = [(float)(1.5 / Math.Sqrt(5)), (float)(3 / Math.Sqrt(5)), 1, 2];
        Assert.That(vector.Indices, Is.EqualTo(new[] { 0, 2, 4, 5 }));
        Assert.That(vector.Values, Is.EqualTo(expected).Within(1e-6));
    }

    [Test]
    public void UnknownTermsLeaveNoTraceAndATextOfThemIsZero()
    {
        var vector = Vectoriser.Vectorise(
            new TermCounts([4, 7], [9, 1]), None, new TermCounts([99], [1]), [], []);

        Assert.That(vector.Indices, Is.EqualTo(new[] { 1 }));
        Assert.That(vector.Values, Is.EqualTo(new[] { 1.5f }).Within(1e-6));
        Assert.That(Vectoriser.Vectorise(new TermCounts([4], [9]), None, None, [], []).Count, Is.Zero);
    }

    [Test]
    public void HitsFollowTheVocabularyPlainOnesBeforeNegatedOnes()
    {
        var vector = Vectoriser.Vectorise(None, None, None, [],
            [new(1, 0, 0, false), new(0, 1, 1, true), new(1, 2, 2, false)]);

        Assert.That(vector.Indices, Is.EqualTo(new[] { 7, 8 }));
        Assert.That(vector.Values, Is.EqualTo(new[] { (float)(0.6 * Math.Sqrt(2)), 0.6f }).Within(1e-6));
        Assert.That(Vectoriser.Length, Is.EqualTo(10));
    }

    [Test]
    public void ConceptsStandBeforeTheHitsAndAreScaledLikeAKindOfTerm()
    {
        var vectoriser = new Vectoriser(Known, conceptCount: 3, themeCount: 2);
        var vector = vectoriser.Vectorise(None, None, None,
            [new(2, 0, 0, false), new(0, 1, 1, true), new(2, 2, 2, false), new(2, 3, 3, false)],
            [new(0, 0, 0, false)]);

        // Three of concept 2 and a negated one of concept 0: sqrt(3) : 1, of length 1.5.
        Assert.That(vector.Indices, Is.EqualTo(new[] { 8, 9, 12 }));
        Assert.That(vector.Values,
            Is.EqualTo(new[] { (float)(1.5 * Math.Sqrt(3) / 2), 0.75f, 0.6f }).Within(1e-6));
        Assert.That((vectoriser.FirstHit, vectoriser.Length), Is.EqualTo((12, 16)));
    }

    [Test]
    public void MoreThanFourHitsOfAThemeCountAsFour()
    {
        var hits = Enumerable.Range(0, 50).Select(i => new LexiconHit(0, i, i, false)).ToList();

        Assert.That(Vectoriser.Vectorise(None, None, None, [], hits).Values,
            Is.EqualTo(new[] { 1.2f }).Within(1e-6));
    }

    [Test]
    public void TheVectorDoesNotDependOnHowOftenTheTextIsRepeated()
    {
        var once = Vectoriser.Vectorise(new TermCounts([3, 7], [1, 2]), None, None, [], []);
        var often = Vectoriser.Vectorise(new TermCounts([3, 7], [50, 100]), None, None, [], []);

        Assert.That(often.Values, Is.EqualTo(once.Values).Within(1e-6));
    }
}
