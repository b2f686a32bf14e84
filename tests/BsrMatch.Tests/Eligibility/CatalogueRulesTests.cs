using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Languages;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class CatalogueRulesTests
{
    private static readonly ProgrammeCatalogue[] Catalogues = [Shipped.Catalogue, PersonaTable.Invented];

    [TestCaseSource(nameof(Catalogues))]
    public void EveryProgrammeAnswersAsIfItWereAskedAlone(ProgrammeCatalogue catalogue)
    {
        var terms = new CatalogueRules(catalogue);
        foreach (var persona in PersonaTable.All)
        {
            var together = terms.Check(new Applicant(persona.Profile, Some.Day)).Select(answer =>
                Told(new(answer.Verdict, answer.Rules, answer.MissingFields, answer.NearMiss)));
            var alone = catalogue.Programmes.Select(programme =>
                Told(EligibilityCheck.Check(persona.Profile, programme, Some.Day)));

            Assert.That(together, Is.EqualTo(alone), persona.Id);
        }
    }

    [Test]
    public void ProgrammesThatStateTheSameShareAnAnswer()
    {
        var terms = new EligibilityTerms { MaxEmployees = 50 };
        var catalogue = new ProgrammeCatalogue("three",
        [
            Some.Programme("a", "One", "Text.", eligibility: terms),
            Some.Programme("b", "Two", "Another text.", eligibility: terms with { MaxEmployees = 51 }),
            Some.Programme("c", "Three", "A third text.", eligibility: terms with { }),
        ]);

        var answers = new CatalogueRules(catalogue).Check(new Applicant(Some.Profile(employees: 51), Some.Day));

        Assert.That(answers[2], Is.SameAs(answers[0]));
        Assert.That(answers.Select(answer => answer.Verdict),
            Is.EqualTo([Verdict.Ineligible, Verdict.Eligible, Verdict.Ineligible]));
    }

    [Test]
    public void TheFieldsLeftOpenAreTheMissingOnesAndTheCoarseOnesEachOnce()
    {
        var firm = Some.Profile(country: "LV") with { Employees = Amount.Between(10, 60) };
        var programme = Some.Programme(eligibility: new()
        {
            MinEmployees = 20,
            MaxEmployees = 50,
            MaxTurnoverEur = 1e6,
        });

        var answer = new ProgrammeTerms(programme).Check(new Applicant(firm, Some.Day));

        Assert.That(answer.MissingFields, Is.EqualTo(["turnoverEur"]));
        Assert.That(answer.OpenFields, Is.EqualTo(["employees", "turnoverEur"]));
        Assert.That(answer.IsBeyondAnswer, Is.False);
    }

    private static string Told(EligibilityResult result) => string.Join('\n', result.Rules
        .Select(rule => $"{rule.Field} {rule.Source} {RuleWords.Sentence(Phrases.English, rule)} "
            + $"{string.Join(',', rule.MissingFields)};{string.Join(',', rule.CoarseFields)}")
        .Append($"{result.Verdict} {string.Join(',', result.MissingFields)}")
        .Append(result.NearMiss is { } near ? RuleWords.NearMiss(Phrases.English, near) : ""));
}
