namespace BsrMatch.Features;

internal sealed class NeedKeyphraseOverlap : IFeature
{
    public string Name => "need-keyphrase-overlap";

    public string Meaning =>
        "Cosine of the keyphrases found in the need, by theme, and the programme's themes, 0 to " +
        "1; missing without any keyphrase.";

    public FeatureGroup Group => FeatureGroup.Need;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var counts = new double[programme.Themes.Length];
        var found = false;
        foreach (var hit in pairing.Profile.Need.Hits)
        {
            if (hit.Negated) continue;
            counts[hit.Theme]++;
            found = true;
        }

        return found ? Vectors.Cosine(counts, programme.Themes) : double.NaN;
    }
}
