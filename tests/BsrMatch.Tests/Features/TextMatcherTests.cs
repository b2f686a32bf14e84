using BsrMatch.Features;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Features;

/// <summary>
/// Three texts: "loan loan bank", "ship", "bank ship"; their mean length is 2. idf = ln(1 + (N - df + 0.5) /
/// (df + 0.5)), so "loan" (in one of 3) weighs ln(8/3) = 0.980829, "bank" and "ship" (in two) ln(1.6) =
/// 0.470004. BM25 with k1 = 2 and b = 0.75 gives a term tf * 3 / (tf + 2 * (0.25 + 0.75 * length / 2)) times
/// its idf. A cosine weighs (1 + ln tf) * (ln((1 + N) / (1 + df)) + 1): "loan" once ln(4/2) + 1 = 1.693147,
/// twice 1.693147 times as much, 2.866747; "bank" and "ship" ln(4/3) + 1 = 1.287682.
/// </summary>
public sealed class TextMatcherTests
{
    private const double Loan = 0.980829;
    private const double Bank = 0.470004;

    private static readonly Vocabulary NoBackground = new(0, [], [], 0, 0);

    private static readonly TextMatcher Matcher =
        new([Small.View("Loan, loan, bank"), Small.View("ship"), Small.View("bank ship")], NoBackground);

    // 2 * 3 / (2 + 2.75); a single term's idf cancels out.
    [Test]
    public void Bm25OfOneWordWorkedByHand() => Expect(Bm25(Matcher, Small.View("loan").ContentWords), 1.263158, 0, 0);

    // "loan" 0.980829 * 1.263158 and "bank" 0.470004 * 3 / (1 + 2.75) = 0.376003, over 1.450833; in the
    // third text, of mean length, "bank" scores 3 / (1 + 2) times its idf.
    [Test]
    public void Bm25OfTwoWordsWorkedByHand() =>
        Expect(Bm25(Matcher, Small.View("loan bank").ContentWords), 1.113116, 0, Bank / (Loan + Bank));

    // The single word is half as long as the mean: 3 / (1 + 2 * (0.25 + 0.75 / 2)) = 1.333333.
    [Test]
    public void Bm25FavoursTheShorterText() => Expect(Bm25(Matcher, Small.View("ship").ContentWords), 0, 1.333333, 1);

    [Test]
    public void Bm25CountsARepeatedQueryWordTwice() => Expect(Bm25(Matcher, Small.View("bank loan bank").ContentWords),
        (Loan * 1.263158 + 2 * Bank * 0.8) / (Loan + 2 * Bank), 0, 2 * Bank / (Loan + 2 * Bank));

    // Neither text has the word, but it dilutes the query: idf of an unseen word is ln(1 + 3.5 / 0.5) = ln 8.
    [Test]
    public void Bm25IsRelativeToTheWeightOfTheQuery() =>
        Expect(Bm25(Matcher, Small.View("loan helicopter").ContentWords),
        Loan * 1.263158 / (Loan + Math.Log(8)), 0, 0);

    [Test]
    public void Bm25OfAnEmptyQueryIsZero() => Expect(Bm25(Matcher, Small.View("").ContentWords), 0, 0, 0);

    [Test]
    public void Bm25NeverExceedsItsLimit()
    {
        var repeated = new TextMatcher([Small.View(string.Join(' ', Enumerable.Repeat("loan", 1000))),
            Small.View(string.Join(' ', Enumerable.Repeat("ship", 3000)))], NoBackground);

        Assert.That(Bm25(repeated, Small.View("loan").ContentWords)[0], Is.GreaterThan(2.9).And.LessThan(3));
    }

    // 2.866747 / sqrt(2.866747² + 1.287682²) = 2.866747 / 3.142669
    [Test]
    public void WordCosineWorkedByHand() =>
        Expect(WordCosine(Matcher, Small.View("loan").ContentWords), 0.912202, 0, 0);

    // The query is 1.693147 : 1.287682, of length 2.127175: (1.693147 * 2.866747 + 1.287682²) / 2.127175 /
    // 3.142669 = 0.974113, and with "bank ship" 1.287682 / 2.127175 / sqrt(2) = 0.428046.
    [Test]
    public void WordCosineOfTwoWordsWorkedByHand() =>
        Expect(WordCosine(Matcher, Small.View("loan bank").ContentWords), 0.974113, 0, 0.428046);

    [Test]
    public void TheCosineOfATextWithItselfIsOne() => Assert.Multiple(() =>
    {
        Assert.That(WordCosine(Matcher, Small.View("ship bank").ContentWords)[2], Is.EqualTo(1).Within(1e-6));
        Assert.That(GramCosine(Matcher, Small.View("ship bank").Grams)[2], Is.EqualTo(1).Within(1e-6));
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
            Assert.That(WordCosine(alone, Small.View("bank").ContentWords)[0],
                Is.EqualTo(1 / Math.Sqrt(2)).Within(1e-6));
            // "bank" is in 901 of 1001 texts, "loan" in one: ln(1002/902) + 1 = 1.105139 beside 7.216606.
            Assert.That(WordCosine(informed, Small.View("bank").ContentWords)[0], Is.EqualTo(0.151374).Within(1e-6));
        });
    }

    [Test]
    public void WhatATextKnowsOfItsTermsIsWhatTheBackgroundSays()
    {
        var model = Shipped.Bundle.Texts.Model;
        var matcher = new TextMatcher([model.View(TokenisedText.From("A loan for ships."), "en")], model.Vocabulary);
        var asked = model.View(TokenisedText.From("Loans, advice and zyxwvut for our shipping business."), "en");
        foreach (var told in new[] { asked.ContentWords, asked.Grams })
        {
            var untold = new TermCounts(told.Hashes, told.Counts);
            var (query, plain) = (new TextQuery(), new TextQuery());
            matcher.Read(told, query);
            matcher.Read(untold, plain);

            Assert.That(told.Vocabulary, Is.SameAs(model.Vocabulary));
            Assert.That(told.Frequencies, Has.Some.GreaterThan(0).And.Some.EqualTo(0));
            Assert.That(query.Count, Is.GreaterThan(0));
            Assert.That(query.Weights.ToArray(), Is.EqualTo(plain.Weights.ToArray()));
            Assert.That(query.IdfSum, Is.EqualTo(plain.IdfSum));
        }
    }

    [Test]
    public void StopWordsNeitherFindNorDilute() => Assert.Multiple(() =>
    {
        var bare = Small.View("loan bank").ContentWords;
        var wordy = Small.View("we are at the loan and in the bank").ContentWords;

        Assert.That(Bm25(Matcher, wordy), Is.EqualTo(Bm25(Matcher, bare)));
        Assert.That(WordCosine(Matcher, wordy), Is.EqualTo(WordCosine(Matcher, bare)));
        Assert.That(PassageCosine(Matcher, wordy), Is.EqualTo(PassageCosine(Matcher, bare)));
    });

    [Test]
    public void AShortTextIsOnePassage()
    {
        var need = Small.View("loan bank").ContentWords;

        Assert.That(PassageCosine(Matcher, need), Is.EqualTo(WordCosine(Matcher, need)).Within(1e-6));
    }

    // A hundred words are a passage and the next begins fifty further on: of 150 words only the second holds
    // the last fifty, of 100 there is one only. In a single text every word weighs 1 + ln tf: 1 beside 5.595120
    // for 99 of the other, 1 beside 4.912023 for 50.
    [TestCase(100, 0, ExpectedResult = 1)]
    [TestCase(50, 50, ExpectedResult = 0.707107)]
    [TestCase(100, 50, ExpectedResult = 0.707107)]
    [TestCase(100, 100, ExpectedResult = 1)]
    [TestCase(150, 150, ExpectedResult = 1)]
    [TestCase(99, 1, ExpectedResult = 0.175939)]
    [TestCase(100, 1, ExpectedResult = 0.19949)]
    public double ThePassageIsTheNearestWindow(int banks, int loans)
    {
        var text = string.Join(' ', [.. Enumerable.Repeat("bank", banks), .. Enumerable.Repeat("loan", loans)]);
        var matcher = new TextMatcher([Small.View(text)], NoBackground);

        return Math.Round(PassageCosine(matcher, Small.View(loans > 0 ? "loan" : "bank").ContentWords)[0], 6);
    }

    [Test]
    public void AnEmptyTextHasNoPassageToFind()
    {
        var matcher = new TextMatcher([Small.View(""), Small.View("ship")], NoBackground);

        Expect(PassageCosine(matcher, Small.View("ship").ContentWords), 0, 1);
    }

    private static void Expect(double[] actual, params double[] expected) =>
        Assert.That(actual, Is.EqualTo(expected).Within(2e-6));

    private static double[] Bm25(TextMatcher matcher, TermCounts text) => Words(matcher, text).Bm25;

    private static double[] WordCosine(TextMatcher matcher, TermCounts text) => Words(matcher, text).Cosines;

    private static (double[] Cosines, double[] Bm25) Words(TextMatcher matcher, TermCounts text)
    {
        var (cosines, bm25) = (new double[matcher.ProgrammeCount], new double[matcher.ProgrammeCount]);
        matcher.ScoreWords(Query(matcher, text), cosines, bm25);
        return (cosines, bm25);
    }

    private static double[] GramCosine(TextMatcher matcher, TermCounts text)
    {
        var cosines = new double[matcher.ProgrammeCount];
        matcher.ScoreGrams(Query(matcher, text), cosines, Scratch.Mine);
        return cosines;
    }

    private static double[] PassageCosine(TextMatcher matcher, TermCounts text)
    {
        var cosines = new double[matcher.ProgrammeCount];
        matcher.ScorePassages(Query(matcher, text), cosines, Scratch.Mine);
        return cosines;
    }

    private static TextQuery Query(TextMatcher matcher, TermCounts text)
    {
        var query = new TextQuery();
        matcher.Read(text, query);
        return query;
    }
}
