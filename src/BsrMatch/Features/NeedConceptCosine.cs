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
}
