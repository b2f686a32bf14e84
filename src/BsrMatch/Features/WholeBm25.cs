namespace BsrMatch.Features;

internal sealed class WholeBm25 : IFeature
{
    public string Name => "whole-bm25";

    public string Meaning =>
        "BM25 of all the profile's words in the programme's text, relative to the weight of the " +
        "query.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.WholeBm25[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.WholeBm25.CopyTo(values);
}
