namespace BsrMatch.Features;

internal sealed class NeedBm25 : IFeature
{
    public string Name => "need-bm25";

    public string Meaning =>
        "BM25 of the need's words in the programme's text, relative to the weight of the query.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedBm25[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.NeedBm25.CopyTo(values);
}
