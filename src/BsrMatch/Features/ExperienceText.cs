namespace BsrMatch.Features;

internal sealed class ExperienceText : IFeature
{
    public string Name => "experience-text";

    public string Meaning =>
        "Cosine of the need and the programme's text joined with all its good past cases, 0 to 1; " +
        "of the text alone where there are none.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.CaseCosine[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.CaseCosine.CopyTo(values);
}
