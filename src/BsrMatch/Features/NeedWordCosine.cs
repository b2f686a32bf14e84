namespace BsrMatch.Features;

internal sealed class NeedWordCosine : IFeature
{
    public string Name => "need-word-cosine";

    public string Meaning => "TF-IDF cosine of the need's stems and the programme's, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedWordCosine[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.NeedWordCosine.CopyTo(values);
}
