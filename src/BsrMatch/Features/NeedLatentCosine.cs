namespace BsrMatch.Features;

internal sealed class NeedLatentCosine : IFeature
{
    public string Name => "need-latent-cosine";

    public string Meaning =>
        "Cosine of the need and the programme's text in the latent semantic space, -1 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedPlace.Cosine(programme.TextPlace);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.Latents.Cosines(pairing.NeedPlace, values);
}
