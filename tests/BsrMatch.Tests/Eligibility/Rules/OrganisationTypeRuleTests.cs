using BsrMatch.Eligibility;
using BsrMatch.Eligibility.Rules;
using BsrMatch.Profiles;
using BsrMatch.Reporting;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility.Rules;

public sealed class OrganisationTypeRuleTests
{
    [TestCase(OrganisationType.Incubator, Verdict.Eligible)]
    [TestCase(OrganisationType.PublicBody, Verdict.Eligible)]
    [TestCase(OrganisationType.Company, Verdict.Ineligible)]
    [TestCase(null, Verdict.Unknown)]
    public void TheKindOfOrganisationDecides(OrganisationType? type, Verdict expected)
    {
        var result = new OrganisationTypeRule().Result(Some.Profile(organisationType: type),
            new() { OrganisationTypes = [OrganisationType.Incubator, OrganisationType.PublicBody] });

        Assert.That(result.Outcome, Is.EqualTo(expected));
        Assert.That(RuleNotation.Limit(result.Limit), Is.EqualTo("incubator or public-body"));
    }
}
