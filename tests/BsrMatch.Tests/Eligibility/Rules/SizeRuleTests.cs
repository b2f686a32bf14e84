using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class SizeRuleTests
{
    private static readonly SizeClass[] Smes = [SizeClass.Micro, SizeClass.Small, SizeClass.Medium];

    [TestCase(5, 1e6, Verdict.Eligible)]
    [TestCase(249, 50e6, Verdict.Eligible)]
    [TestCase(250, 1e6, Verdict.Ineligible)]
    [TestCase(5, null, Verdict.Unknown)]
    [TestCase(null, 1e6, Verdict.Unknown)]
    [TestCase(250, null, Verdict.Ineligible)]
    [TestCase(5, 49e6, Verdict.Eligible, Description = "Micro, small or medium: each is admitted.")]
    public void AllPossibleClassesMustBeAdmittedOrNone(double? employees, double? turnover, Verdict expected)
    {
        var profile = Some.Profile(employees: employees, turnoverEur: turnover);

        Assert.That(new SizeRule().Outcome(profile, new() { Sizes = Smes }), Is.EqualTo(expected));
    }

    [Test]
    public void TheMissingFieldsAreThoseThatWouldSettleTheClass()
    {
        var profile = Some.Profile(employees: 5);
        var result = new SizeRule().Result(profile, new() { Sizes = Smes });

        Assert.That(result.Value, Is.Null);
        Assert.That(new SizeRule().Gaps(new(profile, Some.Day), result).Missing, Is.EqualTo(["turnoverEur"]));
    }

    [TestCase(OrganisationType.PublicBody, null)]
    [TestCase(OrganisationType.Company, Verdict.Ineligible)]
    [TestCase(OrganisationType.University, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown, Description = "It may be a public body.")]
    public void SizeClassesAreForFirmsAndAnotherKindThatIsNamedIsFree(
        OrganisationType? type, Verdict? expected)
    {
        var programme = Some.Programme(eligibility: new()
        {
            Sizes = Smes,
            OrganisationTypes = [OrganisationType.Company, OrganisationType.PublicBody],
        });
        var profile = Some.Profile(employees: 3000, organisationType: type);

        Assert.That(new SizeRule().Check(profile, programme)?.Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void APartlyKnownClassIsToldAsFarAsItGoes()
    {
        var result = new SizeRule().Result(Some.Profile(employees: 120), new() { Sizes = Smes });

        Assert.That(RuleNotation.Value(result.Value!), Is.EqualTo("medium or large"));
        Assert.That(RuleNotation.Limit(result.Limit), Is.EqualTo("micro, small or medium"));
        Assert.That(result.Outcome, Is.EqualTo(Verdict.Unknown));
    }

    [TestCase(260, 220, Verdict.Eligible)]
    [TestCase(220, 260, Verdict.Ineligible)]
    public void AClassThatChangedThisYearIsThatOfTheYearBefore(double now, double before, Verdict expected)
    {
        var profile = Some.Profile(employees: now, turnoverEur: 1e6, previousYear: new(before, 1e6, null));

        Assert.That(new SizeRule().Outcome(profile, new() { Sizes = Smes }), Is.EqualTo(expected));
    }
}
