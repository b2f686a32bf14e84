namespace BsrMatch.Features;

internal sealed class ExperienceStanding : IFeature
{
    public string Name => "experience-standing";

    public string Meaning =>
        "The programme's experience-text against the catalogue's highest, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.CaseStanding[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.CaseStanding.CopyTo(values);
}
