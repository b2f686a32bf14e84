namespace BsrMatch.Features;

internal sealed class NeedWordStanding : IFeature
{
    public string Name => "need-word-standing";

    public string Meaning =>
        "The TF-IDF cosine of the need's stems against that of the catalogue's nearest programme, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedWordStanding[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.NeedWordStanding.CopyTo(values);
}
