namespace BsrMatch.Features;

internal sealed class NeedThemeBest : IFeature
{
    public string Name => "need-theme-best";

    public string Meaning =>
        "The clearest need theme that the programme serves: greatest product of the two scores, 0 " +
        "to 1.";

    public FeatureGroup Group => FeatureGroup.Need;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var best = 0.0;
        for (var t = 0; t < programme.Themes.Length; t++)
            best = Math.Max(best, pairing.Profile.NeedThemes[t] * programme.Themes[t]);
        return best;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.Themes.Best(pairing.Profile.NeedThemes, values);
}
