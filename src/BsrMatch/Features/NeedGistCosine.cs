using BsrMatch.Text;

namespace BsrMatch.Features;

internal sealed class NeedGistCosine : IFeature
{
    /// <summary>
    /// So many dimensions tell what a text is about; the later ones tell how. Chosen by ranking with this
    /// cosine alone.
    /// </summary>
    private const int Leading = 20;

    public string Name => "need-gist-cosine";

    public string Meaning =>
        "Cosine of the need and the programme's text in the 20 leading dimensions of the latent semantic " +
        "space, -1 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        LatentSpace.Cosine(pairing.Profile.Need.Latent, programme.Text.Latent, Leading);
}
