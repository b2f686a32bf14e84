using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class NegationTests
{
    [TestCase("en", "We do not want a loan")]
    [TestCase("en", "no loan")]
    [TestCase("en", "We don't need your loan")]
    [TestCase("en", "It works without a loan")]
    [TestCase("de", "kein loan")]
    [TestCase("de", "ohne einen loan")]
    [TestCase("pl", "nie chcemy loan")]
    [TestCase("pl", "bez loan")]
    [TestCase("sv", "inte ett loan")]
    [TestCase("da", "ikke et loan")]
    [TestCase("nb", "uten et loan")]
    [TestCase("fi", "emme halua loan")]
    [TestCase("et", "ilma loan")]
    [TestCase("lt", "be loan")]
    [TestCase("fr", "sans loan")]
    public void APhraseBehindANegationIsNegated(string language, string source) =>
        Assert.That(IsNegated(language, source), Is.True);

    [TestCase("We want a loan")]
    [TestCase("No, a loan is what we want")]
    [TestCase("Not now – a loan comes first")]
    [TestCase("Equity (not grants) or a loan")]
    [TestCase("We say no. The loan is next")]
    [TestCase("No\nloan")]
    [TestCase("Not a word was said about the loan")]
    [TestCase("The loan is not enough")]
    public void ANegationBeyondTheClauseTheSentenceOrItsReachDoesNotCount(string source) =>
        Assert.That(IsNegated("en", source), Is.False);

    [TestCase("We can’t take any loan")]
    [TestCase("We cannot get a loan")]
    [TestCase("We are unable to find a loan")]
    public void BeingUnableIsANeedAndNegatesNothing(string source) =>
        Assert.That(IsNegated("en", source), Is.False);

    [TestCase("en", "It must be a loan", Description = "'be' is Lithuanian for without")]
    [TestCase("lv", "no loan", Description = "'no' is Latvian for from")]
    [TestCase("sv", "Kan ni ge loan", Description = "'ni' is Swedish for you and French for nor")]
    public void AnotherLanguagesNegationDoesNotCount(string language, string source) =>
        Assert.That(IsNegated(language, source), Is.False);

    [Test]
    public void ANegationReachesThreeWords()
    {
        Assert.That(IsNegated("en", "not one two loan"), Is.True);
        Assert.That(IsNegated("en", "not one two three loan"), Is.False);
    }

    [Test]
    public void ANegationInsideThePhraseIsPartOfIt()
    {
        var lexicon = new ThemeLexicon([(0, "en", "bank said no")]);
        var hits = lexicon.Find(TokenisedText.From("the bank said no"), "en");

        Assert.That(hits, Is.EqualTo(new[] { new LexiconHit(0, 1, 3, false) }));
    }

    private static bool IsNegated(string language, string source) =>
        new ThemeLexicon([(0, "en", "loan*")]).Find(TokenisedText.From(source), language).Single().Negated;
}
