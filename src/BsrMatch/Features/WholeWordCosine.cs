namespace BsrMatch.Features;

internal sealed class WholeWordCosine : IFeature
{
    public string Name => "whole-word-cosine";

    public string Meaning => "TF-IDF cosine of all the profile's stems and the programme's, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.WholeWordCosine[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.WholeWordCosine.CopyTo(values);
}
