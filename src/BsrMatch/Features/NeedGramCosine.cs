namespace BsrMatch.Features;

internal sealed class NeedGramCosine : IFeature
{
    public string Name => "need-character-cosine";

    public string Meaning => "TF-IDF cosine of the need's character n-grams and the programme's, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public bool IsDear => true;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedGramCosine[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.NeedGramCosine.CopyTo(values);
}
