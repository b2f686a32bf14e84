using BsrMatch.Features;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

/// <summary>
/// Three texts: "loan loan bank", "ship", "bank ship"; their mean length is 2. idf = ln(1 + (N - df + 0.5) /
/// (df + 0.5)), so "loan" (in one of 3) weighs ln(8/3) = 0.980829, "bank" and "ship" (in two) ln(1.6) =
/// 0.470004. BM25 with k1 = 1.2 and b = 0.75 gives a term tf * 2.2 / (tf + 1.2 * (0.25 + 0.75 * length / 2))
/// times its idf.
/// </summary>
public sealed class TextMatcherTests
{
    private const double Loan = 0.980829;
    private const double Bank = 0.470004;

    private static readonly Vocabulary NoBackground = new(0, [], [], 0, 0);

    private static readonly TextMatcher Matcher =
        new([Small.View("Loan, loan, bank"), Small.View("ship"), Small.View("bank ship")], NoBackground);

    // 2 * 2.2 / (2 + 1.65); a single term's idf cancels out.
    [Test]
    public void Bm25OfOneWordWorkedByHand() => Expect(Matcher.Bm25(Small.View("loan")), 1.205479, 0, 0);

    // "loan" 0.980829 * 1.205479 and "bank" 0.470004 * 2.2 / (1 + 1.65) = 0.390192, over 1.450833; in the
    // third text, of mean length, "bank" scores 2.2 / 2.2 times its idf.
    [Test]
    public void Bm25OfTwoWordsWorkedByHand() =>
        Expect(Matcher.Bm25(Small.View("loan bank")), 1.083903, 0, Bank / (Loan + Bank));

    // The single word is half as long as the mean: 2.2 / (1 + 1.2 * (0.25 + 0.75 / 2)) = 1.257143.
    [Test]
    public void Bm25FavoursTheShorterText() => Expect(Matcher.Bm25(Small.View("ship")), 0, 1.257143, 1);

    [Test]
    public void Bm25CountsARepeatedQueryWordTwice() => Expect(Matcher.Bm25(Small.View("bank loan bank")),
        (Loan * 1.205479 + 2 * Bank * 0.830189) / (Loan + 2 * Bank), 0, 2 * Bank / (Loan + 2 * Bank));

    // Neither text has the word, but it dilutes the query: idf of an unseen word is ln(1 + 3.5 / 0.5) = ln 8.
    [Test]
    public void Bm25IsRelativeToTheWeightOfTheQuery() => Expect(Matcher.Bm25(Small.View("loan helicopter")),
        Loan * 1.205479 / (Loan + Math.Log(8)), 0, 0);

    [Test]
    public void Bm25OfAnEmptyQueryIsZero() => Expect(Matcher.Bm25(Small.View("")), 0, 0, 0);

    [Test]
    public void Bm25NeverExceedsItsLimit()
    {
        var repeated = new TextMatcher([Small.View(string.Join(' ', Enumerable.Repeat("loan", 1000))),
            Small.View(string.Join(' ', Enumerable.Repeat("ship", 3000)))], NoBackground);

        Assert.That(repeated.Bm25(Small.View("loan"))[0], Is.GreaterThan(2.1).And.LessThan(2.2));
    }

    // sqrt(2) * loan / sqrt(2 * loan² + bank²)
    [Test]
    public void WordCosineWorkedByHand() => Expect(Matcher.WordCosine(Small.View("loan")), 0.947107, 0, 0);

    [Test]
    public void TheCosineOfATextWithItselfIsOne() => Assert.Multiple(() =>
    {
        Assert.That(Matcher.WordCosine(Small.View("ship bank"))[2], Is.EqualTo(1).Within(1e-6));
        Assert.That(Matcher.GramCosine(Small.View("ship bank"))[2], Is.EqualTo(1).Within(1e-6));
    });

    [Test]
    public void TheBackgroundTellsRareWordsFromCommonOnes()
    {
        ulong[] hashes = [Stemming.StemHash("bank", true)];
        var texts = new[] { Small.View("loan bank") };
        var alone = new TextMatcher(texts, NoBackground);
        var informed = new TextMatcher(texts, new Vocabulary(1000, hashes, [900], 1, 0));

        Assert.Multiple(() =>
        {
            Assert.That(alone.WordCosine(Small.View("bank"))[0], Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
            Assert.That(informed.WordCosine(Small.View("bank"))[0], Is.LessThan(0.1));
        });
    }

    private static void Expect(double[] actual, params double[] expected) =>
        Assert.That(actual, Is.EqualTo(expected).Within(2e-6));
}
