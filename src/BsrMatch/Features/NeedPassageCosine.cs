namespace BsrMatch.Features;

internal sealed class NeedPassageCosine : IFeature
{
    public string Name => "need-passage-cosine";

    public string Meaning =>
        "TF-IDF cosine of the need's stems and the nearest passage of the programme, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public bool IsDear => true;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.NeedPassageCosine[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        pairing.NeedPassageCosine.CopyTo(values);
}
