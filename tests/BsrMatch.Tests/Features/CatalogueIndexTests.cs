using BsrMatch.Catalogue;
using BsrMatch.Features;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class CatalogueIndexTests
{
    [Test]
    public void ProgrammesStandInTheCataloguesOrder() => Assert.Multiple(() =>
    {
        Assert.That(Small.Index.Programmes.Select(view => view.Programme),
            Is.EqualTo(Small.Index.Catalogue.Programmes));
        Assert.That(Small.Index.Programmes.Select(view => view.Index), Is.EqualTo(new[] { 0, 1, 2 }));
    });

    [Test]
    public void TitleAndDescriptionAreReadAsOneText() =>
        Assert.That(Small.Lender.Text.Text.Tokens, Has.Length.EqualTo(3));

    [Test]
    public void ADeclaredThemeCountsInFullAndASuggestedOneByHalf()
    {
        var suggested = Small.Yard.Text.Themes;

        Assert.That(Small.Yard.Themes, Is.EqualTo(new[] { suggested[Small.Money] / 2, 1, 1 }));
    }

    [Test]
    public void WithoutDeclaredThemesTheTextDecides()
    {
        var view = Only(Some.Programme(title: "A loan", language: "en"));

        Assert.Multiple(() =>
        {
            Assert.That(view.Themes, Is.EqualTo(view.Text.Themes));
            Assert.That(view.Themes[Small.Money], Is.GreaterThan(0.5));
        });
    }

    [Test]
    public void AThemeTheModelDoesNotKnowIsPassedOver() =>
        Assert.That(Only(Some.Programme(themes: ["space-travel"])).Themes,
            Has.Length.EqualTo(3).And.All.LessThan(1));

    [Test]
    public void PastCasesAreFoundById() => Assert.Multiple(() =>
    {
        Assert.That(Small.Lender.CaseThemes, Is.EqualTo(new[] { 1.0, 0, 0 }));
        Assert.That(Small.Yard.CaseThemes, Is.Null);
    });

    [Test]
    public void TheAffinityModelsColumnIsFoundById() =>
        Assert.That(Small.Index.Programmes.Select(view => view.AffinityLabel),
            Is.EqualTo(new[] { 0, 1, -1 }));

    [Test]
    public void TheLanguageOfATextIsDetectedWhereItIsNotGiven()
    {
        var german = Some.Programme(
            title: "Kredite für kleine Firmen", description: "Wir geben Kredite und Rat.");

        Assert.Multiple(() =>
        {
            Assert.That(Only(german).Text.Language, Is.EqualTo("de"));
            Assert.That(Only(german with { Language = "da" }).Text.Language, Is.EqualTo("da"));
        });
    }

    [Test]
    public void EveryFoundingProgrammeHasPastCasesAndAnAffinity() =>
        Assert.That(new CatalogueIndex(Shipped.Catalogue, Shipped.Bundle.Texts).Programmes,
            Has.All.Matches<ProgrammeView>(view => view is { CaseThemes: not null, AffinityLabel: >= 0 }));

    private static ProgrammeView Only(Programme programme) =>
        new CatalogueIndex(new ProgrammeCatalogue("only", [programme]), Small.Learned).Programmes[0];
}
