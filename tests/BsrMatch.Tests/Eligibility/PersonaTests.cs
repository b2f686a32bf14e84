using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

/// <summary>Puts the personas of <c>personas.md</c> to two catalogues, one persona a test.</summary>
public sealed class PersonaTests
{
    private static readonly string[] TheTen = ["BY", "DE", "DK", "EE", "FI", "LT", "LV", "NO", "PL", "SE"];

    private static IEnumerable<TestCaseData> Founding => Cases(PersonaTable.OfFounding);

    private static IEnumerable<TestCaseData> Invented => Cases(PersonaTable.OfInvented);

    private static IEnumerable<TestCaseData> Sizes =>
        PersonaTable.All.Select(persona => Named(new TestCaseData(persona), persona.Id, persona.Who));

    [TestCaseSource(nameof(Founding))]
    public void TheFoundingCatalogueAnswersAsWorkedOut(object row) =>
        Compare((ExpectedAnswers)row, Shipped.Catalogue);

    [TestCaseSource(nameof(Invented))]
    public void TheInventedCatalogueAnswersAsWorkedOut(object row) =>
        Compare((ExpectedAnswers)row, PersonaTable.Invented);

    [TestCaseSource(nameof(Sizes))]
    public void TheSizeClassIsAsWorkedOut(object row)
    {
        var persona = (Persona)row;
        var possible = SizeCalculator.Calculate(persona.Profile, Some.Day).Possible;
        var written = possible.Count switch
        {
            1 => possible[0].Spell(),
            4 => "any",
            _ => $"{possible[0].Spell()} to {possible[^1].Spell()}",
        };

        Assert.That(written, Is.EqualTo(persona.Size));
    }

    [Test]
    public void BothTablesAskTheSameSixtyPersonasOrMore()
    {
        var ids = PersonaTable.All.Select(persona => persona.Id).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(ids, Has.Count.AtLeast(60).And.Unique);
            Assert.That(PersonaTable.OfInvented.Select(row => (row.Id, row.Who)),
                Is.EqualTo(PersonaTable.All.Select(persona => (persona.Id, persona.Who))));
        });
    }

    [Test]
    public void EveryProgrammeOfBothCataloguesIsAsked() => Assert.Multiple(() =>
    {
        foreach (var (rows, catalogue) in new[]
        {
            (PersonaTable.OfFounding, Shipped.Catalogue), (PersonaTable.OfInvented, PersonaTable.Invented),
        })
        {
            foreach (var row in rows)
            {
                Assert.That(row.Answers.Select(answer => answer.Programme),
                    Is.EquivalentTo(catalogue.Programmes.Select(programme => programme.Id)), row.Id);
            }
        }
    });

    [Test]
    public void ThereIsSomebodyFromEveryCountryOfEveryKindAndOfEverySize()
    {
        var profiles = PersonaTable.All.Select(persona => persona.Profile).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(profiles.Select(profile => profile.Country?.Value), Is.SupersetOf(TheTen));
            Assert.That(profiles.Select(profile => profile.OrganisationType),
                Is.SupersetOf(Enum.GetValues<OrganisationType>().Cast<OrganisationType?>().Append(null)));
            Assert.That(PersonaTable.All.Select(persona => persona.Size),
                Is.SupersetOf(Enum.GetValues<SizeClass>().Select(size => size.Spell())));
        });
    }

    [Test]
    public void EveryRuleAloneDecidesANoSomewhereAndLeavesAnUnknownSomewhere()
    {
        var answers = PersonaTable.OfFounding.Concat(PersonaTable.OfInvented)
            .SelectMany(row => row.Answers).Select(answer => answer.Answer).ToList();
        var alone = answers.Where(answer => answer.Length == 3 && answer[0] == 'I')
            .Select(answer => answer[2]).Distinct();
        var letters = EligibilityRules.All.Select(rule => PersonaTable.LetterOf(rule.Id)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(alone, Is.EquivalentTo(letters.Where(letter => letter != 'u')));
            Assert.That(answers.Where(answer => answer[0] == 'U').SelectMany(answer => answer[2..]),
                Is.SupersetOf(letters));
        });
    }

    private static void Compare(ExpectedAnswers expected, ProgrammeCatalogue catalogue)
    {
        var profile = PersonaTable.Find(expected.Id).Profile;
        var actual = expected.Answers.Select(answer => PersonaTable.Write(
            EligibilityCheck.Check(profile, catalogue.Find(answer.Programme)!, Some.Day)));

        Assert.That(expected.Answers.Zip(actual, (answer, told) => $"{answer.Programme}: {told}"),
            Is.EqualTo(expected.Answers.Select(answer => $"{answer.Programme}: {answer.Answer}")));
    }

    private static IEnumerable<TestCaseData> Cases(IEnumerable<ExpectedAnswers> rows) =>
        rows.Select(row => Named(new TestCaseData(row), row.Id, row.Who));

    private static TestCaseData Named(TestCaseData data, string id, string who) =>
        data.SetName($"{{m}}({id}: {who.Replace('.', ',')})");
}
