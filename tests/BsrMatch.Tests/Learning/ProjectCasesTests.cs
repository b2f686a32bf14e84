using BsrMatch.Learning;
using BsrMatch.Profiles;
using BsrMatch.Projects;

namespace BsrMatch.Tests.Learning;

public class ProjectCasesTests
{
    private static readonly Project Bare = new() { Id = "p-1", Title = "Clean berths" };

    [Test]
    public void TheTextAsksForWhatTheProjectDid()
    {
        var found = ProjectCases.Of(Bare with { Description = "Exhaust gas of moored ships.", Language = "en" });

        Assert.Multiple(() =>
        {
            Assert.That(found.Profile.Needs, Is.EqualTo("Clean berths\nExhaust gas of moored ships."));
            Assert.That(found.Profile.Description, Is.Null);
            Assert.That(found.Profile.Language, Is.EqualTo("en"));
            Assert.That(found.Origin, Is.EqualTo(CaseOrigin.Project));
        });
    }

    [Test]
    public void AProjectWithoutADescriptionIsReadByItsTitle() =>
        Assert.That(ProjectCases.Of(Bare).Profile.Needs, Is.EqualTo("Clean berths"));

    [Test]
    public void ItsIdMeetsNoFirms() =>
        Assert.That(ProjectCases.Of(Bare).Profile.Id, Is.EqualTo(ProjectCases.ProfileId("p-1")).And.Not.EqualTo("p-1"));

    [Test]
    public void EveryProgrammeThatRanItIsRightForIt()
    {
        var found = ProjectCases.Of(Bare with { Programmes = ["plastep", "basic", "plastep"] });

        Assert.That(found.Grades.Keys, Is.EquivalentTo(new[] { "plastep", "basic" }));
        Assert.That(found.Grades.Values, Is.All.EqualTo(new WeightedGrade(3, 1)));
        Assert.That(found.IsComplete, Is.True);
    }

    [Test]
    public void TheFirstCountryAndSectorAreTheFirms()
    {
        var found = ProjectCases.Of(Bare with { Countries = [Country("LV"), Country("SE")], Sectors = [Nace("28")] });

        Assert.That(found.Profile.Country, Is.EqualTo(Country("LV")));
        Assert.That(found.Profile.Sector, Is.EqualTo(Nace("28")));
        Assert.That(ProjectCases.Of(Bare).Profile.Country, Is.Null);
        Assert.That(ProjectCases.Of(Bare).Profile.Sector, Is.Null);
    }

    [Test]
    public void ThemesThatNobodyLookedForAreUnknown() => Assert.That(ProjectCases.Of(Bare).Themes, Is.Null);

    [Test]
    public void NoThemeIsAnAnswerOnceSomebodyLooked()
    {
        var looked = Bare with { VerifiedOn = new DateOnly(2026, 3, 1) };

        Assert.That(ProjectCases.Of(looked).Themes, Is.Empty);
    }

    [Test]
    public void ThemesItCameWithCount() =>
        Assert.That(ProjectCases.Of(Bare with { Themes = ["maritime"] }).Themes, Is.EqualTo(new[] { "maritime" }));

    [Test]
    public void ItsDayIsTheLastOneOrElseTheFirst()
    {
        var (starts, ends) = (new DateOnly(2010, 1, 1), new DateOnly(2012, 12, 31));

        Assert.That(ProjectCases.Of(Bare with { Starts = starts, Ends = ends }).Date, Is.EqualTo(ends));
        Assert.That(ProjectCases.Of(Bare with { Starts = starts }).Date, Is.EqualTo(starts));
        Assert.That(ProjectCases.Of(Bare).Date, Is.Null);
    }

    private static CountryCode Country(string code) => CountryCode.TryParse(code, out var found) ? found : default;

    private static NaceCode Nace(string code) => NaceCode.TryParse(code, "2", out var found) ? found : default;
}
