namespace BsrMatch.Features;

internal sealed class NeedSentenceAffinity : IFeature
{
    public string Name => "need-sentence-affinity";

    public string Meaning =>
        "Probability by the same linear model that the programme serves the clearest single sentence of " +
        "the need; missing for a programme it was not trained on.";

    public FeatureGroup Group => FeatureGroup.Experience;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        programme.AffinityLabel < 0 ? double.NaN : pairing.SentenceAffinity[programme.AffinityLabel];
}
