using BsrMatch.Input;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class StemmingTests
{
    [TestCase("kredit", "kreditlinie")]
    [TestCase("finansiering", "finansieringen")]
    [TestCase("rahoitus", "rahoituksen")]
    [TestCase("pozyczka", "pozyczki")]
    public void OtherLanguagesWordsAreCutAfterTheSixthLetter(string one, string other) =>
        Assert.That(Stemming.StemHash(one, false), Is.EqualTo(Stemming.StemHash(other, false)));

    [TestCase("lan", "land")]
    [TestCase("laenu", "laen")]
    [TestCase("export", "expert")]
    public void ShorterWordsOfOtherLanguagesStayApart(string one, string other) =>
        Assert.That(Stemming.StemHash(one, false), Is.Not.EqualTo(Stemming.StemHash(other, false)));

    [Test]
    public void EnglishWordsAreStemmedInsteadOfCut()
    {
        Assert.That(Stemming.StemHash("financing", true), Is.EqualTo(Stemming.StemHash("financed", true)));
        Assert.That(Stemming.StemHash("personnel", true), Is.Not.EqualTo(Stemming.StemHash("persons", true)));
    }

    [Test]
    public void AStemIsKnownByItsHashBehindAW() =>
        Assert.That(Stemming.StemHash("kreditlinie", false),
            Is.EqualTo(StableHash.Append(StableHash.Empty, "wkredit")));

    [Test]
    public void ALongEnglishWordIsStemmedByItsFirstFortyLetters() =>
        Assert.That(Stemming.StemHash(new string('x', 100_000), true),
            Is.EqualTo(Stemming.StemHash(new string('x', 40), true)));

    [Test]
    public void AWordIsCountedUnderItsStem()
    {
        var words = TermCounts.Words(TokenisedText.From("Loan, loans, LOANS and partners"), english: true);
        var loan = Array.IndexOf(words.Hashes, Stemming.StemHash("loan", true));

        Assert.That(words.Counts[loan], Is.EqualTo(3));
        Assert.That(words.Total, Is.EqualTo(5));
        Assert.That(words.Hashes, Is.Ordered.And.Unique);
    }

    [Test]
    public void PairsOfWordsDoNotReachAcrossSentences()
    {
        var pairs = TermCounts.Bigrams(TokenisedText.From("One two. Three four five."), english: true);

        Assert.That(pairs.Total, Is.EqualTo(3));
    }

    [Test]
    public void LetterRunsCountTheEndsOfAWordAsLetters()
    {
        // " ab ": " ab", "ab ", " ab ".
        Assert.That(TermCounts.CharacterGrams(TokenisedText.From("ab")).Total, Is.EqualTo(3));
        Assert.That(TermCounts.CharacterGrams(TokenisedText.From(new string('x', 500))),
            Has.Property("Total").EqualTo(30 + 29 + 28));
    }
}
