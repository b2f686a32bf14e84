using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class StopWordsTests
{
    [TestCase("en", "We are looking for the loan that our bank would not give", "looking loan bank give")]
    [TestCase("de", "Wir suchen einen Kredit für die Werkstatt", "Kredit Werkstatt")]
    [TestCase("fr", "L'aide aux entreprises de l’industrie, qu'elle finance", "aide entreprises industrie finance")]
    [TestCase("sv", "Vi vill låna pengar till en ny maskin", "låna pengar ny maskin")]
    [TestCase("pl", "Szukamy kredytu dla naszej firmy i nie tylko", "kredytu naszej")]
    public void WhatIsLeftTellsTheMatter(string language, string text, string left) =>
        Assert.That(Left(text, language).Hashes, Is.EqualTo(Words(left, language).Hashes));

    [Test]
    public void WhatIsLeftKeepsItsCounts()
    {
        var left = Left("the bank and the bank of the loan", "en");

        Assert.That(left.Hashes, Is.Ordered.And.EqualTo(Words("bank loan", "en").Hashes));
        Assert.That(left.Counts.Order(), Is.EqualTo(new[] { 1, 2 }));
    }

    [TestCase("sv", "företagslån", Description = "begins as the stop word företag")]
    [TestCase("en", "ore", Description = "has the stem of the stop word or")]
    [TestCase("en", "loan bank")]
    [TestCase("xx", "the loan and der Kredit", Description = "a language without a list")]
    [TestCase("de", "the loan", Description = "another language's stop words")]
    [TestCase("en", "")]
    public void ATextWithoutStopWordsIsLeftAsItIs(string language, string text)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Left(text, language).Hashes, Is.EqualTo(Words(text, language).Hashes));
            Assert.That(Left(text, language).Counts, Is.EqualTo(Words(text, language).Counts));
        });
    }

    [Test]
    public void ATextOfStopWordsAloneIsEmpty() => Assert.That(Left("to be or not to be", "en").Hashes, Is.Empty);

    [Test]
    public void EveryLanguageThatIsDetectedHasStopWords([Values(
        "en", "de", "pl", "sv", "da", "nb", "fi", "et", "lv", "lt", "fr")] string language) =>
        Assert.That(Left(LanguageDetector.CommonWords(language), language).Hashes, Is.Empty);

    private static TermCounts Left(string text, string language) =>
        TermCounts.ContentWords(TokenisedText.From(text), language);

    private static TermCounts Words(string text, string language) =>
        TermCounts.Words(TokenisedText.From(text), language == "en");
}
