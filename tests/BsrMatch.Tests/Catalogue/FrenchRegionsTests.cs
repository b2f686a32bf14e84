using BsrMatch.Catalogue;

namespace BsrMatch.Tests.Catalogue;

public sealed class FrenchRegionsTests
{
    [TestCase("Île-de-France", "FR1")]
    [TestCase("Hauts-de-France", "FRE")]
    [TestCase("Provence-Alpes-Côte d'Azur", "FRL")]
    [TestCase("La Réunion", "FRY4")]
    [TestCase("Landes", "FRI13")]
    [TestCase("Polynésie française", "PF")]
    [TestCase("Saint-Martin", "MF")]
    public void ANameHasACode(string name, string code) =>
        Assert.That(FrenchRegions.Find(name)?.Value, Is.EqualTo(code));

    [TestCase("ILE DE FRANCE", "FR1")]
    [TestCase("Provence-Alpes-Côte d’Azur", "FRL")]
    [TestCase("Saint-Pierre-Et-Miquelon", "PM")]
    [TestCase(" grand est", "FRF")]
    public void TheSpellingMayVary(string name, string code) =>
        Assert.That(FrenchRegions.Find(name)?.Value, Is.EqualTo(code));

    [TestCase("Paris")]
    [TestCase("FR1")]
    [TestCase("Grand Ouest")]
    [TestCase("")]
    public void AnythingElseIsNotGuessed(string name) => Assert.That(FrenchRegions.Find(name), Is.Null);
}
