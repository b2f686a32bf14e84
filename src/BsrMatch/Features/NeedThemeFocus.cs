namespace BsrMatch.Features;

internal sealed class NeedThemeFocus : IFeature
{
    public string Name => "need-theme-focus";

    public string Meaning => "Share of the programme's themes that the firm asks for, 0 to 1.";

    public FeatureGroup Group => FeatureGroup.Need;

    public double Value(Pairing pairing, ProgrammeView programme)
    {
        var (all, asked) = (0.0, 0.0);
        for (var t = 0; t < programme.Themes.Length; t++)
        {
            all += programme.Themes[t];
            asked += pairing.Profile.NeedThemes[t] * programme.Themes[t];
        }

        return all > 0 ? asked / all : 0;
    }

    public void Fill(Pairing pairing, CatalogueIndex catalogue, Span<double> values) =>
        catalogue.Themes.Shares(pairing.Profile.NeedThemes, values);
}
