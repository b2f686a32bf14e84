namespace BsrMatch.Features;

internal sealed class NeedGistCosine : IFeature
{
    public string Name => "need-gist-cosine";

    public string Meaning =>
        "Cosine of the need and the programme's text in the 20 leading dimensions of the latent semantic " +
        "space, -1 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedPlace.GistCosine(programme.TextPlace);

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.Latents.GistCosines(pairing.NeedPlace, values);
}
