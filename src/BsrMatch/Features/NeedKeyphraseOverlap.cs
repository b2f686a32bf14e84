namespace BsrMatch.Features;

internal sealed class NeedKeyphraseOverlap : IFeature
{
    public string Name => "need-keyphrase-overlap";

    public string Meaning =>
        "Cosine of the keyphrases found in the need, by theme, and the programme's themes, 0 to " +
        "1; missing without any keyphrase.";

    public FeatureGroup Group => FeatureGroup.Need;

    public double Value(Pairing pairing, ProgrammeView programme) =>
        pairing.Keyphrases is { } counts
            ? Vectors.Cosine(counts, pairing.KeyphrasesNorm, programme.Themes, programme.ThemesNorm)
            : double.NaN;

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        if (pairing.Keyphrases is not { } counts) values.Fill(double.NaN);
        else catalogue.Themes.Cosines(counts, pairing.KeyphrasesNorm, values);
    }
}
