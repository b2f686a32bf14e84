namespace BsrMatch.Features;

internal sealed class NeedAffinity : IFeature
{
    public string Name => "need-affinity";

    public string Meaning =>
        "Probability by a linear model over words and character n-grams that the programme serves " +
        "the need; missing for a programme it was not trained on.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        programme.AffinityLabel < 0 ? double.NaN : pairing.Affinity[programme.AffinityLabel];
}
