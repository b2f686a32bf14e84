using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

/// <summary>In the small world a sentence with "want" states a need.</summary>
public sealed class ProfileViewBuilderTests
{
    [Test]
    public void NeedsAreTheNeedAndTheDescriptionIsTheActivity()
    {
        var view = Small.Read(Some.Profile(needs: "A loan.", description: "Ships. Bank."));

        Assert.Multiple(() =>
        {
            Assert.That(Words(view.Need), Is.EqualTo("A loan"));
            Assert.That(Words(view.Activity), Is.EqualTo("Ships Bank"));
            Assert.That(view.WholeWords.Hashes, Is.EqualTo(Small.View("a loan ships bank").ContentWords.Hashes));
        });
    }

    [Test]
    public void ASentenceOfTheDescriptionThatSoundsLikeANeedIsOne()
    {
        var view = Small.Read(Some.Profile(
            needs: null, description: "We build ships for the islands. We want a loan. The bank is near."));

        Assert.Multiple(() =>
        {
            Assert.That(Words(view.Need), Is.EqualTo("We want a loan"));
            Assert.That(Words(view.Activity), Is.EqualTo("We build ships for the islands The bank is near"));
        });
    }

    [Test]
    public void SuchASentenceIsAddedToTheNeeds()
    {
        var view = Small.Read(Some.Profile(needs: "A welder.", description: "We want a loan. Ships."));

        Assert.Multiple(() =>
        {
            Assert.That(Words(view.Need), Is.EqualTo("A welder We want a loan"));
            Assert.That(Words(view.Activity), Is.EqualTo("Ships"));
        });
    }

    [Test]
    public void ADescriptionWithoutANeedIsTakenForOneAsAWhole()
    {
        var view = Small.Read(Some.Profile(needs: null, description: "Ships. Bank."));

        Assert.Multiple(() =>
        {
            Assert.That(Words(view.Need), Is.EqualTo("Ships Bank"));
            Assert.That(view.Activity.IsEmpty, Is.True);
        });
    }

    [TestCase(null, null)]
    [TestCase("...", null)]
    [TestCase(" ", "?!")]
    public void WithoutAnyWordEverythingIsEmpty(string? needs, string? description)
    {
        var view = Small.Read(Some.Profile(needs: needs, description: description));

        Assert.Multiple(() =>
        {
            Assert.That(view.Need.IsEmpty && view.Activity.IsEmpty, Is.True);
            Assert.That(view.WholeWords.Hashes, Is.Empty);
            Assert.That(view.NeedThemes, Is.EqualTo(new double[3]));
            Assert.That(view.Sentences, Is.Empty);
        });
    }

    [Test]
    public void NeedsWithoutAWordLeaveTheDescription()
    {
        var view = Small.Read(Some.Profile(needs: "---", description: "Ships. We want a loan."));

        Assert.That(Words(view.Need), Is.EqualTo("We want a loan"));
    }

    // The word weighs 1.5 alone, which gives 1 / (1 + e^(2 - 4.5)), and less among others.
    [Test]
    public void AThemeCountsNearlyAsMuchAsInItsClearestSentence()
    {
        var view = Small.Read(Some.Profile(needs: "A bank. A ship. We want."));
        var alone = 1 / (1 + Math.Exp(-2.5));

        Assert.Multiple(() =>
        {
            Assert.That(view.NeedThemes[Small.Staff], Is.EqualTo(0.85 * alone).Within(1e-6));
            Assert.That(view.Need.Themes[Small.Staff], Is.LessThan(0.8 * alone));
        });
    }

    [Test]
    public void AThemeOfTheWholeTextIsNotLessened()
    {
        var view = Small.Read(Some.Profile(needs: "A loan. A bank."));

        Assert.That(view.NeedThemes[Small.Money], Is.EqualTo(view.Need.Themes[Small.Money]));
    }

    [Test]
    public void EverySentenceIsReadByItselfAndToldToStandInTheNeedsOrNot()
    {
        var view = Small.Read(Some.Profile(needs: "A loan. A ship.", description: "The bank wants us."));

        Assert.Multiple(() =>
        {
            Assert.That(view.Sentences.Select(sentence => sentence.InNeeds),
                Is.EqualTo(new[] { true, true, false }));
            Assert.That(view.Sentences.Select(sentence => sentence.Vector.Indices[0]), Is.EqualTo(
                new[] { "loan", "ship", "bank want" }.Select(text => Small.View(text).Vector.Indices[0])));
        });
    }

    [Test]
    public void ASingleSentenceIsTheWholeNeed()
    {
        var view = Small.Read(Some.Profile(needs: "A loan for a ship"));

        Assert.Multiple(() =>
        {
            Assert.That(view.Sentences.Single().Vector.Values, Is.EqualTo(view.Need.Vector.Values));
            Assert.That(view.NeedThemes, Is.EqualTo(view.Need.Themes));
        });
    }

    [Test]
    public void TheLanguageGivenIsKeptAndAMissingOneDetected() => Assert.Multiple(() =>
    {
        Assert.That(Small.Read(Some.Profile(needs: "A loan", language: "lv")).Language, Is.EqualTo("lv"));
        Assert.That(Small.Read(Some.Profile(needs: "Wir suchen einen Kredit für unsere Werft")).Language,
            Is.EqualTo("de"));
    });

    [Test]
    public void TheShippedModelFindsTheNeedInALongDescription()
    {
        const string about =
            "Founded in 1998 by two carpenters, we make staircases for old town houses. Our workshop has "
            + "three saws and a spraying booth. Most customers are architects in Riga and Tallinn. Every "
            + "step is sanded by hand. We are looking for a bank loan, because nobody lends without "
            + "collateral. The showroom is open on Thursdays.";

        var view = new ProfileViewBuilder(Shipped.Bundle.Texts.Model)
            .Build(Some.Profile(needs: null, description: about), Some.Day);

        Assert.Multiple(() =>
        {
            Assert.That(Words(view.Need), Does.Contain("looking for a bank loan"));
            Assert.That(Words(view.Need), Does.Not.Contain("architects"));
            Assert.That(Words(view.Activity), Does.Contain("make staircases").And.Contain("architects"));
        });
    }

    private static string Words(BsrMatch.Text.TextView view) =>
        string.Join(' ', view.Text.Tokens.Select((_, i) => view.Text.Quote(i, i)));
}
