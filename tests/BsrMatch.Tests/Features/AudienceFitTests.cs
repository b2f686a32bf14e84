using BsrMatch.Features;
using BsrMatch.Profiles;
using BsrMatch.Tests.Support;

namespace BsrMatch.Tests.Features;

public sealed class AudienceFitTests
{
    private static readonly AudienceFit Feature = new();

    [TestCase(OrganisationType.Company, "sme", 1)]
    [TestCase(OrganisationType.Company, "start-up", 1)]
    [TestCase(OrganisationType.Company, "incubator", 0)]
    [TestCase(OrganisationType.Incubator, "incubator", 1)]
    [TestCase(OrganisationType.University, "research-organisation", 1)]
    [TestCase(OrganisationType.PublicBody, "public-body", 1)]
    [TestCase(OrganisationType.SupportOrganisation, "support-organisation", 1)]
    [TestCase(OrganisationType.Hospital, "hospital", 1)]
    [TestCase(OrganisationType.Hospital, "sme", 0)]
    public void TellsWhetherTheProgrammeAddressesTheKind(
        OrganisationType type, string audience, double expected) =>
        Assert.That(Feature.Value(Small.Of(Some.Profile(organisationType: type)), For(audience)),
            Is.EqualTo(expected));

    [Test]
    public void AFirmThatDoesNotSayCountsAsACompany() => Assert.Multiple(() =>
    {
        Assert.That(Feature.Value(Small.Asking(), For("incubator", "sme")), Is.EqualTo(1));
        Assert.That(Feature.Value(Small.Asking(), For("incubator")), Is.Zero);
    });

    [Test]
    public void IsMissingWithoutAnAudience() =>
        Assert.That(Feature.Value(Small.Asking(), Small.For(1, 0, 0)), Is.NaN);

    private static ProgrammeView For(params string[] audience) =>
        Small.Offering(Some.Programme(audience: audience));

    [Test]
    public void StaysWithinItsRangeOnTheShippedProfiles() =>
        Assert.That(Shipped.ValuesOf(Feature), Is.Not.Empty.And.All.InRange(0, 1));
}
