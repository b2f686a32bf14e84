using BsrMatch.Profiles;

namespace BsrMatch.Features;

internal sealed class AudienceFit : IFeature
{
    private static readonly string[] CompanyAudiences = ["sme", "start-up", "company"];

    private static readonly string[] ResearchAudiences = ["university", "research-organisation"];

    public string Name => "audience-fit";

    public string Meaning =>
        "1 when the programme addresses the firm's kind of organisation, else 0; a firm that does " +
        "not say counts as a company; missing without an audience.";

    public FeatureGroup Group => FeatureGroup.Firm;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var audience = programme.Programme.Audience;
        if (audience.Count == 0) return double.NaN;
        var names = (pairing.Profile.Profile.OrganisationType ?? OrganisationType.Company) switch
        {
            OrganisationType.Company => CompanyAudiences,
            OrganisationType.University => ResearchAudiences,
            var type => [type.Spell()],
        };
        foreach (var name in names)
            if (audience.Contains(name)) return 1;
        return 0;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillByTerms(this, pairing, values);
}
