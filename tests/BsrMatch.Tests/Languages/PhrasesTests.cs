using BsrMatch.Languages;

namespace BsrMatch.Tests.Languages;

public sealed class PhrasesTests
{
    [Test]
    public void GapsAreFilledByName() => Assert.That(
        Phrases.English.Of("status.open-until", ("when", "2027-03-31")), Is.EqualTo("open until 2027-03-31"));

    [Test]
    public void ABraceInAValueIsNoGap() => Assert.That(
        Phrases.English.Of("status.contact", ("link", "{when}")), Is.EqualTo("contact: {when}"));

    [Test]
    public void AGapThatNothingIsGivenForIsADefect() => Assert.That(
        () => Phrases.English.Of("status.open-until", ("then", "x")), Throws.ArgumentException);

    [TestCase("")]
    [TestCase("a", "a")]
    [TestCase("a and b", "a", "b")]
    [TestCase("a, b and c", "a", "b", "c")]
    public void ListsEndWithAWord(string expected, params string[] items) =>
        Assert.That(Phrases.English.And(items), Is.EqualTo(expected));

    [TestCase("en", 1234567.5, "1,234,567.5")]
    [TestCase("en", 0, "0")]
    [TestCase("de", 1234567.5, "1.234.567,5")]
    [TestCase("pl", 10000, "10\u00A0000")]
    public void NumbersAreWrittenAsTheLanguageDoes(string language, double value, string expected) =>
        Assert.That(Phrases.For(language).Number(value), Is.EqualTo(expected));

    [TestCase("no", "nb")]
    [TestCase("nn", "nb")]
    [TestCase("DE", "de")]
    [TestCase("fr", "en")]
    [TestCase(null, "en")]
    public void ALanguageThatIsNotThereIsAnsweredInEnglish(string? asked, string answered) =>
        Assert.That(Phrases.For(asked).Language, Is.EqualTo(answered));

    [Test]
    public void AThemeWithoutAWordKeepsItsName()
    {
        Assert.That(Phrases.English.Theme("maritime", "Maritime economy"), Is.EqualTo("maritime economy"));
        Assert.That(Phrases.English.Theme("new", "Space travel"), Is.EqualTo("space travel"));
        Assert.That(Phrases.English.Theme("new", "EU policy"), Is.EqualTo("EU policy"));
    }

    [TestCase("en", 1, "one")]
    [TestCase("en", 0, "other")]
    [TestCase("pl", 1, "one")]
    [TestCase("pl", 2, "few")]
    [TestCase("pl", 12, "many")]
    [TestCase("pl", 22, "few")]
    [TestCase("pl", 5, "many")]
    [TestCase("lt", 1, "one")]
    [TestCase("lt", 11, "other")]
    [TestCase("lt", 21, "one")]
    [TestCase("lt", 3, "few")]
    [TestCase("lt", 10, "other")]
    [TestCase("lv", 0, "zero")]
    [TestCase("lv", 1, "one")]
    [TestCase("lv", 11, "zero")]
    [TestCase("lv", 21, "one")]
    [TestCase("lv", 2, "other")]
    public void PluralFormsFollowTheLanguage(string language, int number, string expected) =>
        Assert.That(PluralForms.For(language, number), Is.EqualTo(expected));
}
