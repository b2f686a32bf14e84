using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Profiles;

public sealed class CountryCodeTests
{
    [TestCase("LV", "LV")]
    [TestCase("lv", "LV")]
    [TestCase(" de ", "DE")]
    [TestCase("EL", "GR")]
    [TestCase("uk", "GB")]
    public void ReadsACode(string text, string expected)
    {
        var known = CountryCode.TryParse(text, out var country);

        Assert.That((known, country.ToString()), Is.EqualTo((true, expected)));
    }

    [TestCase("")]
    [TestCase("L")]
    [TestCase("LVA")]
    [TestCase("Latvia")]
    [TestCase("XX")]
    [TestCase("AN", Description = "withdrawn in 2010")]
    [TestCase("EU")]
    public void RejectsWhatIsNotAssigned(string text) =>
        Assert.That(CountryCode.TryParse(text, out _), Is.False);

    // ISO 3166-1 has assigned 249 codes.
    [Test]
    public void KnowsEveryAssignedCode()
    {
        var pairs =
            from first in Enumerable.Range('A', 26)
            from second in Enumerable.Range('A', 26)
            select $"{(char)first}{(char)second}";

        Assert.That(pairs.Count(pair => CountryCode.TryParse(pair, out var country) && country.Value == pair),
            Is.EqualTo(249));
    }

    [Test]
    public void EqualCodesAreEqual() => Assert.That(Some.Country("GB"), Is.EqualTo(Some.Country("uk")));

    [TestCase("RE", "FR", true)]
    [TestCase("PF", "FR", true)]
    [TestCase("FR", "RE", null, Description = "France may be said of a firm on Réunion.")]
    [TestCase("RE", "GP", false)]
    [TestCase("AX", "FI", true)]
    [TestCase("SJ", "NO", true)]
    [TestCase("GL", "DK", true, Description = "an overseas country or territory of Denmark")]
    [TestCase("FO", "DK", false, Description = "joins programmes on its own")]
    [TestCase("AW", "NL", true)]
    [TestCase("LV", "LV", true)]
    [TestCase("LV", "LT", false)]
    public void ATerritoryCountsAsPartOfItsState(string inner, string wider, bool? expected) =>
        Assert.That(Some.Country(inner).IsWithin(Some.Country(wider)), Is.EqualTo(expected));

    [TestCase("RE", "FR")]
    [TestCase("FR", "FR")]
    [TestCase("GL", "DK")]
    public void TellsTheState(string code, string state) =>
        Assert.That(Some.Country(code).State, Is.EqualTo(Some.Country(state)));
}
