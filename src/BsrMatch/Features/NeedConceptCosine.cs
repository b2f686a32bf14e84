namespace BsrMatch.Features;

internal sealed class NeedConceptCosine : IFeature
{
    public string Name => "need-concept-cosine";

    public string Meaning =>
        "Cosine of the need's concepts and the programme's, weighted by rarity, 0 to 1; missing when no " +
        "concept was found in the need.";

    public FeatureGroup Group => FeatureGroup.Wording;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.Profile.Need.Concepts.Count == 0 ? double.NaN : pairing.NeedConceptCosine[programme.Index];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        if (pairing.Profile.Need.Concepts.Count == 0) values.Fill(double.NaN);
        else pairing.NeedConceptCosine.CopyTo(values);
    }
}
