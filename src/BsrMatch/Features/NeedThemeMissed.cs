namespace BsrMatch.Features;

internal sealed class NeedThemeMissed : IFeature
{
    public string Name => "need-theme-missed";

    public string Meaning =>
        "Share of the need's themes that the programme does not serve, 0 to 1; missing when no " +
        "theme was found.";

    public FeatureGroup Group => FeatureGroup.Need;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var (all, served) = (0.0, 0.0);
        for (var t = 0; t < programme.Themes.Length; t++)
        {
            all += pairing.Profile.NeedThemes[t];
            served += pairing.Profile.NeedThemes[t] * programme.Themes[t];
        }

        return all > 0 ? 1 - served / all : double.NaN;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values)
    {
        var all = 0.0;
        foreach (var theme in pairing.Profile.NeedThemes) all += theme;
        catalogue.Themes.Dots(pairing.Profile.NeedThemes, values);
        foreach (ref var value in values) value = all > 0 ? 1 - value / all : double.NaN;
    }
}
