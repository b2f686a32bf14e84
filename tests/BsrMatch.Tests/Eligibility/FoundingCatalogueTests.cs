using BsrMatch.Catalogue;
using BsrMatch.Eligibility;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Eligibility;

public sealed class FoundingCatalogueTests
{
    private static readonly ProgrammeCatalogue Founding =
        CatalogueReader.Load(Repository.PathTo("training-data", "catalogue"), "founding");

    [Test]
    public void ASmallLatvianCompanyIsEligibleForEverything()
    {
        var firm = Some.Profile(country: "LV", employees: 12, turnoverEur: 1e6,
            organisationType: OrganisationType.Company);

        Assert.That(Verdicts(firm).Values, Is.All.EqualTo(Verdict.Eligible));
    }

    [Test]
    public void AFirmFromOutsideTheRegionIsEligibleForNothingThatNamesCountries()
    {
        var firm = Some.Profile(country: "ES", employees: 12, turnoverEur: 1e6,
            organisationType: OrganisationType.Company);

        foreach (var programme in Founding.Programmes.Where(programme => programme.Countries.Count > 0))
            Assert.That(Verdicts(firm)[programme.Id], Is.EqualTo(Verdict.Ineligible), programme.Id);
    }

    [Test]
    public void ABlankProfileIsUnknownWhereverAConditionStands()
    {
        foreach (var programme in Founding.Programmes)
        {
            var result = EligibilityCheck.Check(Some.Profile(), programme, Some.Day);
            var outcomes = result.Rules.Select(rule => rule.Outcome);

            Assert.That(outcomes, Is.All.EqualTo(Verdict.Unknown), programme.Id);
            Assert.That(result.MissingFields.Count, Is.GreaterThanOrEqualTo(Math.Min(1, result.Rules.Count)));
        }
    }

    [Test]
    public void ALargeGermanCompanyIsOutExactlyWhereSizesAreNamed()
    {
        var firm = Some.Profile(country: "DE", employees: 900, turnoverEur: 90e6, balanceSheetEur: 80e6,
            organisationType: OrganisationType.Company);
        var sized = Founding.Programmes.Where(programme => programme.Eligibility.Sizes.Count > 0);
        var refused = Verdicts(firm).Where(pair => pair.Value == Verdict.Ineligible).Select(pair => pair.Key);

        Assert.That(refused, Is.EquivalentTo(sized.Select(programme => programme.Id)));
    }

    [TestCase(OrganisationType.Incubator, "basic", "bonita", "bsr-innoreg", "ibi-net")]
    [TestCase(OrganisationType.University, "bonita", "bshr-healthport", "bsr-innoreg", "bsr-quick", "ibi-net",
        "plastep", "quick-iga", "science-link", "stardust")]
    [TestCase(OrganisationType.PublicBody, "baltic-supply", "bonita", "bshr-healthport", "bsr-innoreg",
        "ibi-net", "plastep", "quick-iga", "stardust")]
    [TestCase(OrganisationType.SupportOrganisation, "baltic-supply", "basic", "bonita", "bsr-innoreg",
        "bsr-quick", "ibi-net", "quick-iga", "stardust")]
    [TestCase(OrganisationType.Hospital, "bshr-healthport")]
    [TestCase(OrganisationType.Other)]
    public void AnotherKindOfOrganisationIsAdmittedWhereItIsAddressed(
        OrganisationType type, params string[] programmes)
    {
        var admitting = Founding.Programmes.Where(programme =>
            programme.Eligibility.OrganisationTypes.Contains(type));

        Assert.That(admitting.Select(programme => programme.Id), Is.EqualTo(programmes));
    }

    [Test]
    public void TheKindsAdmittedAreThoseOfTheAudience()
    {
        foreach (var programme in Founding.Programmes)
        {
            var addressed = programme.Audience.Select(word => word switch
            {
                "sme" or "start-up" => OrganisationType.Company,
                "university" or "research-organisation" => OrganisationType.University,
                _ => Spelled.TryParse<OrganisationType>(word, out var type)
                    ? type
                    : throw new AssertionException($"{programme.Id} addresses {word}"),
            });

            Assert.That(programme.Eligibility.OrganisationTypes,
                Is.EquivalentTo(addressed.Distinct()), programme.Id);
        }
    }

    // A size class is a class of firms; without firms there is nothing to class.
    [Test]
    public void SizesAreNamedOnlyWhereCompaniesAreAdmitted() =>
        Assert.That(Founding.Programmes.Where(programme => programme.Eligibility.Sizes.Count > 0)
            .Select(programme => programme.Eligibility.OrganisationTypes),
            Has.Exactly(5).Items.And.All.Contains(OrganisationType.Company));

    private static Dictionary<string, Verdict> Verdicts(SmeProfile firm) => Founding.Programmes.ToDictionary(
        programme => programme.Id, programme => EligibilityCheck.Check(firm, programme, Some.Day).Verdict);
}
