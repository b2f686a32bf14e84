using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

public sealed class ThemeLexiconTests
{
    [TestCase("loan*", "three LOANS please", "LOANS")]
    [TestCase("loan*", "a loan", "loan")]
    [TestCase("loan", "a loan", "loan")]
    [TestCase("bank said no", "The bank said  no, again", "bank said  no")]
    [TestCase("guarantee fund*", "two guarantee funds", "guarantee funds")]
    [TestCase("gwarancj* bankow*", "gwarancja bankowa", "gwarancja bankowa")]
    [TestCase("don't know how", "We don’t know how", "don’t know how")]
    public void AKeyphraseIsFoundInAnyCaseAndQuotedAsItStands(string phrase, string source, string quote) =>
        Assert.That(Quotes("en", source, (0, "en", phrase)), Is.EqualTo(new[] { quote }));

    [TestCase("loan", "loans")]
    [TestCase("loan*", "a bloan, a loa, a lo an")]
    [TestCase("bank said no", "The bank said. No more")]
    [TestCase("bank said no", "the bank also said no")]
    [TestCase("bank said no", "the bank said")]
    public void WhatIsNotTheKeyphraseIsNotFound(string phrase, string source) =>
        Assert.That(Quotes("en", source, (0, "en", phrase)), Is.Empty);

    [TestCase("spin-off*", "Our spin-offs grow", "spin-offs")]
    [TestCase("spin-off", "Our spin off grows", "spin off")]
    [TestCase("spin off", "Our spin-off grows", "spin-off")]
    [TestCase("e-health*", "an e-health product", "e-health")]
    public void AHyphenSeparatesWordsInPhrasesAsInTexts(string phrase, string source, string quote) =>
        Assert.That(Quotes("en", source, (0, "en", phrase)), Is.EqualTo(new[] { quote }));

    [TestCase("Vi vill ta lån på land", "lån")]
    [TestCase("VI VILL HA LÅNET PÅ LAND", "LÅNET")]
    [TestCase("Vi vill lana pengar", "lana")]
    [TestCase("Vi vill lana pengar till 5 µm folie", "lana", Description = "a micro sign is no diacritic")]
    [TestCase("Vi so\u0308ker la\u030An pa\u030A land", "la\u030An", Description = "diacritics written apart")]
    public void DiacriticsOfAPhraseCountWhereTheTextHasAny(string source, string quote) =>
        Assert.That(Quotes("sv", source, (0, "sv", "lån*")), Is.EqualTo(new[] { quote }));

    [TestCase("Vårt företag köper land")]
    [TestCase("Landet är stort på många sätt")]
    [TestCase("Vi so\u0308ker land", Description = "diacritics written apart")]
    public void TheSwedishLoanIsNotFoundInLand(string source) =>
        Assert.That(Quotes("sv", source, (0, "sv", "lån*")), Is.Empty);

    [Test]
    public void APhraseOfAnotherLanguageIsNotFoundButAnEnglishOneIsEverywhere()
    {
        Assert.That(Quotes("sv", "Kredit nu", (0, "de", "Kredit*")), Is.Empty);
        Assert.That(Quotes("de", "Kredit nu", (0, "de", "Kredit*")), Is.EqualTo(new[] { "Kredit" }));
        Assert.That(Quotes("lt", "venture capital", (0, "en", "venture capital")), Has.Exactly(1).Items);
    }

    [Test]
    public void OfOverlappingPhrasesOfOneThemeOnlyTheLongestCounts()
    {
        var quotes = Quotes("en", "a bank guarantee fund loan", (0, "en", "bank guarantee*"),
            (0, "en", "guarantee fund loan"), (0, "en", "loan*"), (0, "en", "bank"));

        Assert.That(quotes, Is.EqualTo(new[] { "guarantee fund loan" }));
    }

    [Test]
    public void OfOverlappingPhrasesOfOneLengthTheFirstCounts() =>
        Assert.That(
            Quotes("en", "bank guarantee fund", (0, "en", "bank guarantee"), (0, "en", "guarantee fund")),
            Is.EqualTo(new[] { "bank guarantee" }));

    [Test]
    public void PhrasesThatOnlyMeetBothCount() =>
        Assert.That(Quotes("en", "bank loan bank", (0, "en", "bank"), (0, "en", "loan*")),
            Is.EqualTo(new[] { "bank", "loan", "bank" }));

    [Test]
    public void PhrasesOfDifferentThemesMayOverlap()
    {
        var lexicon = new ThemeLexicon([(0, "en", "hospital bed*"), (1, "en", "bed*")]);
        var hits = lexicon.Find(TokenisedText.From("hospital beds"), "en");

        Assert.That(hits, Is.EqualTo(new LexiconHit[] { new(0, 0, 1, false), new(1, 1, 1, false) }));
    }

    [Test]
    public void AnEmptyTextAndAnEmptyLexiconHaveNoHits()
    {
        Assert.That(new ThemeLexicon([]).Find(TokenisedText.From("a loan"), "en"), Is.Empty);
        Assert.That(new ThemeLexicon([(0, "en", "loan*")]).Find(TokenisedText.Empty, "en"), Is.Empty);
    }

    [Test]
    public void EveryKeyphraseOfTheTaxonomyFindsItselfInEitherCase()
    {
        var taxonomy = ThemeTaxonomy.Load(Repository.PathTo("training-data", "themes.json"));
        var lexicon = ThemeLexicon.From(taxonomy);
        var lost = lexicon.Entries().Where(entry => !Finds(lexicon, entry, entry.Phrase)
            || !Finds(lexicon, entry, entry.Phrase.ToUpperInvariant()));

        Assert.That(lost, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool HitsLieInOneSentenceAndThoseOfAThemeNeverOverlap(int[] picks)
    {
        var lexicon = new ThemeLexicon([(0, "en", "loan*"), (0, "en", "loan not"), (0, "sv", "lån*"),
            (1, "en", "spin-off loan"), (1, "en", "off")]);
        var text = TokenisedText.From(HostileText.From(picks));
        var hits = lexicon.Find(text, "sv");
        return hits.All(hit => text.Tokens[hit.FirstToken].Sentence == text.Tokens[hit.LastToken].Sentence)
            && hits.GroupBy(hit => hit.Theme).All(theme => theme.Zip(theme.Skip(1))
                .All(pair => pair.First.LastToken < pair.Second.FirstToken));
    }

    private static bool Finds(
        ThemeLexicon lexicon, (int Theme, string Language, string Phrase) entry, string written) =>
        lexicon.Find(TokenisedText.From(written.Replace("*", "", StringComparison.Ordinal)), entry.Language)
            .Exists(hit => hit.Theme == entry.Theme);

    private static string[] Quotes(
        string language, string source, params (int Theme, string Language, string Phrase)[] entries)
    {
        var text = TokenisedText.From(source);
        return [.. new ThemeLexicon(entries).Find(text, language)
            .Select(hit => text.Quote(hit.FirstToken, hit.LastToken))];
    }
}
