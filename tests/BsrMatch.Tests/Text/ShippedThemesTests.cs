using BsrMatch.Catalogue;
using BsrMatch.Matching;
using BsrMatch.Profiles;
using BsrMatch.Ranking;
using BsrMatch.Tests.Support;
using BsrMatch.Text;

namespace BsrMatch.Tests.Text;

/// <summary>What the bundle in <c>models/</c> reads in texts that are in no training data.</summary>
public sealed class ShippedThemesTests
{
    private static readonly ModelBundle Bundle = ModelBundle.LoadCurrent(Repository.PathTo("models"));

    private static readonly Matcher Shipped = Matcher.Create(
        Bundle, CatalogueReader.Load(Repository.PathTo("training-data", "catalogue"), "founding"));

    [Test]
    public void ABankThatWantsTheHouseAsSecurityIsAboutMoney()
    {
        var found = Needs(Some.Profile(needs: "the bank wants our house as security"))[0];

        Assert.That(found.ThemeId, Is.EqualTo("finance-access"));
        Assert.That(found.Quotes, Is.EqualTo(new[] { "the bank wants", "house as security" }));
    }

    [Test]
    public void AMakerOfHospitalBedsInWantOfALoanNeedsMoneyAndNoHealthCare()
    {
        var needs = Needs(Some.Profile(
            description: "We make adjustable hospital beds for clinics and nursing homes.",
            needs: "We need a loan for working capital."));

        Assert.That(needs[0].ThemeId, Is.EqualTo("finance-access"));
        Assert.That(needs.Where(theme => theme.ThemeId.Contains("health", StringComparison.Ordinal))
            .Select(theme => theme.Score), Is.All.AtMost(0.3));
    }

    [Test]
    public void WhatTheMakerOfHospitalBedsDoesIsAboutHealth()
    {
        var profile = Some.Profile(
            description: "We make adjustable hospital beds for clinics and nursing homes.",
            needs: "We need a loan for working capital.");
        var activity = Shipped.ReadThemes(profile, Some.Day).Activity;

        Assert.That(activity[0].ThemeId, Does.Contain("health"));
    }

    [TestCase("Die Bank verlangt unser Haus als Sicherheit für den Kredit.")]
    [TestCase("Banken kräver pant i huset och vi saknar rörelsekapital.")]
    [TestCase("Szukamy pożyczki, bo bank odmówił nam kredytu.")]
    [TestCase("Pankki ei lainaa meille ilman vakuuksia.")]
    [TestCase("We can't borrow because we have nothing to pledge.")]
    public void TheWantOfMoneyIsFoundInOtherWordsAndLanguages(string needs) =>
        Assert.That(Needs(Some.Profile(needs: needs))[0].ThemeId, Is.EqualTo("finance-access"));

    [TestCase("the bank wants our house as security. We make beds, spin-offs and \uD83D\uDE80 engines!")]
    [TestCase("Vi vill TA LÅN – inte bidrag;\r\nvi söker ingenjörer\0från Łódź.")]
    [TestCase("Wir suchen einen Kre\u00ADdit und Bu\u0308rgschaft")]
    public void EveryQuoteIsALiteralPartOfTheText(string needs)
    {
        var quotes = Needs(Some.Profile(needs: needs)).SelectMany(theme => theme.Quotes).ToList();

        Assert.That(quotes, Is.Not.Empty);
        foreach (var quote in quotes) Assert.That(needs, Does.Contain(quote));
    }

    [Test]
    public void WithoutAKeyphraseTheHeaviestWordsOfOneSentenceAreQuoted()
    {
        var model = Bundle.Texts.Model;
        const string source = "It rains. Nobody gives us money for stock. It rains again.";
        var view = model.View(TokenisedText.From(source), "en");
        var theme = model.ThemeIds.ToList().IndexOf("finance-access");
        var quote = ThemeEvidence.Quotes(model, view, theme).Single();

        Assert.That(view.Hits.Where(hit => hit.Theme == theme), Is.Empty);
        Assert.That(quote, Does.Contain("money"));
        Assert.That(quote, Does.Not.Contain("rains"));
    }

    [Test]
    public void ANegatedKeyphraseIsNotQuotedBesideAPlainOne()
    {
        var model = Bundle.Texts.Model;
        var view = model.View(TokenisedText.From("No loan, but investors"), "en");
        var theme = model.ThemeIds.ToList().IndexOf("finance-access");

        Assert.That(ThemeEvidence.Quotes(model, view, theme), Is.EqualTo(new[] { "investors" }));
    }

    [Test]
    public void ATextWithoutWordsIsAboutNothing() =>
        Assert.That(Needs(Some.Profile(needs: "?! \uD83D\uDE80")), Is.Empty);

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool HostileTextsAreReadWithScoresFromNoughtToOneAndLiteralQuotes(int[] picks)
    {
        var source = HostileText.From(picks);
        return Needs(Some.Profile(needs: source)).All(theme => theme.Score is >= 0 and <= 1
            && theme.Quotes.All(quote => source.Contains(quote, StringComparison.Ordinal)));
    }

    private static IReadOnlyList<ThemeFinding> Needs(SmeProfile profile) =>
        Shipped.ReadThemes(profile, Some.Day).Need;
}
