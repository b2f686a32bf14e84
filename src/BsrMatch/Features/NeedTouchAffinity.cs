namespace BsrMatch.Features;

internal sealed class NeedTouchAffinity : IFeature
{
    public string Name => "need-touch-affinity";

    public string Meaning =>
        "Probability by the same network that the programme at least touches a side of the need; missing " +
        "for a programme it was not trained on.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        programme.AffinityLabel < 0 ? double.NaN : pairing.Affinity.Touches[programme.AffinityLabel];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillLearned(this, pairing, values);
}
