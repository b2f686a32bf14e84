namespace BsrMatch.Features;

internal sealed class NeedAffinity : IFeature
{
    public string Name => "need-affinity";

    public string Meaning =>
        "Probability by a neural network that attends to the sentences stating the need that the programme " +
        "serves it; missing for a programme it was not trained on.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        programme.AffinityLabel < 0 ? double.NaN : pairing.Affinity.Serves[programme.AffinityLabel];

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.FillLearned(this, pairing, values);
}
